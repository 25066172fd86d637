import type { Request, RequestHandler, Response } from 'express';
import { localDateIn, parseLocalDate } from '../../domain/index.ts';
import type { Clock } from '../../ports/index.ts';
import { describeIssues, searchRequestSchema, suggestionsRequestSchema } from '../../protocol/index.ts';
import type { Search, Suggest } from '../../retrieval/index.ts';
import { sendInvalidRequest } from './problem-document.ts';

/** What the search routes need. */
export interface SearchRouteParts {
  readonly search: Search;
  readonly suggest: Suggest;
  readonly clock: Clock;
}

/** A page may ask again for the same: what is found changes with a publication and with the day, and a minute later is soon enough. */
const CACHING = 'private, max-age=60';

/** `GET /api/v1/search`: what the corpus holds on a query, in groups. */
export function createSearchRoute({ search, clock }: SearchRouteParts): RequestHandler {
  return async (request, response) => {
    const asked = parseQuery(searchRequestSchema, request, response);
    if (!asked) return;
    const outcome = await search({
      text: asked.q,
      groups: asked.kind ?? null,
      law: asked.law ?? null,
      limit: asked.limit,
      isVerbatim: asked.verbatim === 'true',
      asOf: (asked.asOf === undefined ? null : parseLocalDate(asked.asOf)) ?? localDateIn(clock.now()),
      city: asked.city ?? null,
      language: asked.language ?? null,
    });
    if (outcome.kind === 'refused') sendInvalidRequest(response, [{ path: outcome.path, message: outcome.message }]);
    else response.set('Cache-Control', CACHING).json(outcome.response);
  };
}

/** `GET /api/v1/search/suggestions`: what may be meant by what is being typed. */
export function createSuggestionsRoute({ suggest }: SearchRouteParts): RequestHandler {
  return (request, response) => {
    const asked = parseQuery(suggestionsRequestSchema, request, response);
    if (asked) response.set('Cache-Control', CACHING).json({ suggestions: suggest(asked.q, asked.limit) });
  };
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}
type Issue = Parameters<typeof describeIssues>[0][number];

/** The query of a request, or null after telling what is wrong with it. */
function parseQuery<T>(schema: Schema<T>, request: Request, response: Response): T | null {
  const parsed = schema.safeParse(request.query);
  if (parsed.success) return parsed.data;
  sendInvalidRequest(response, describeIssues(parsed.error.issues));
  return null;
}
