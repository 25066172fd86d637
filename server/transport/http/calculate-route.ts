import type { Request, RequestHandler, Response } from 'express';
import { localDateIn, parseLocalDate } from '../../domain/index.ts';
import { type Calculate, type Computed, calculators, type RefusalCode, writeICalendar } from '../../guidance/index.ts';
import type { Clock } from '../../ports/index.ts';
import { type CalculateResponse, calculateRequestSchema, describeIssues } from '../../protocol/index.ts';
import { sendInvalidRequest, sendProblem } from './problem-document.ts';

/** What the routes of calculators need. */
export interface CalculateRouteParts {
  readonly calculate: Calculate;
  readonly clock: Clock;
}

/** `GET /api/v1/calculators`: every calculator and what it takes. */
export const listCalculators: RequestHandler = (_request, response) => {
  const list = calculators.map(({ id, title, service, inputs }) => ({ id, title, service, inputs }));
  response.set('Cache-Control', 'private, max-age=60').json({ calculators: list });
};

/** `POST /api/v1/calculate/:id`: the result with its steps and articles, or a problem that names the input that is wrong. */
export function createCalculateRoute(parts: CalculateRouteParts): RequestHandler {
  return (request, response) => {
    const outcome = compute(request, response, parts);
    if (outcome === null) return;
    const { calculation, values, sentence, notices, dates } = outcome;
    const body: CalculateResponse = {
      ...calculation,
      values: { ...values },
      sentence,
      notices: [...notices],
      dates: [...dates],
    };
    response.json(body);
  };
}

/** `POST /api/v1/calculate/:id.ics`: the days of the result as an iCalendar file with reminders. */
export function createCalendarRoute(parts: CalculateRouteParts): RequestHandler {
  return (request, response) => {
    const outcome = compute(request, response, parts);
    if (outcome === null) return;
    if (outcome.dates.length === 0) {
      sendProblem(response, {
        status: 422,
        title: 'No days',
        detail: `The result of ${outcome.calculation.id} has no day to enter in a calendar.`,
      });
      return;
    }
    response
      .type('text/calendar; charset=utf-8')
      .set('Content-Disposition', `attachment; filename="${outcome.calculation.id}.ics"`)
      .send(writeICalendar(outcome, parts.clock.now()));
  };
}

const TITLES: Readonly<Record<RefusalCode, string>> = {
  missing: 'Input missing',
  impossible: 'Input impossible',
  'not-published': 'Not published',
  'out-of-law': 'No such law then',
};

/** The outcome of a request, or null after telling why there is none. */
function compute(request: Request, response: Response, { calculate, clock }: CalculateRouteParts): Computed | null {
  if (!request.is('application/json')) {
    sendProblem(response, {
      status: 415,
      title: 'Unsupported media type',
      detail: 'Send the inputs as application/json.',
    });
    return null;
  }
  const parsed = calculateRequestSchema.safeParse(request.body);
  if (!parsed.success) {
    sendInvalidRequest(response, describeIssues(parsed.error.issues));
    return null;
  }
  const { inputs, asOf, language = 'zh-Hans' } = parsed.data;
  const day = (asOf === undefined ? null : parseLocalDate(asOf)) ?? localDateIn(clock.now());
  const id = String(request.params.id);
  const outcome = calculate(id, { inputs, asOf: day, language });
  if (outcome?.kind === 'computed') return outcome;
  if (outcome === null)
    sendProblem(response, {
      status: 404,
      title: 'Not found',
      detail: `There is no calculator ${id}; GET /api/v1/calculators lists them.`,
    });
  else
    sendProblem(response, {
      status: 422,
      title: TITLES[outcome.code],
      detail: outcome.reason,
      ...(outcome.input !== null && { errors: [{ path: outcome.input, message: outcome.reason }] }),
    });
  return null;
}
