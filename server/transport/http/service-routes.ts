import { type Request, type Response, Router } from 'express';
import { localDateIn, parseLocalDate } from '../../domain/index.ts';
import type { ServiceGuide, ServiceQuery } from '../../guidance/index.ts';
import type { Clock } from '../../ports/index.ts';
import { describeIssues, serviceRequestSchema } from '../../protocol/index.ts';
import { sendInvalidRequest, sendProblem } from './problem-document.ts';

/** What the routes of services need. */
export interface ServiceRouteParts {
  readonly services: ServiceGuide;
  readonly clock: Clock;
  readonly isCity: (id: string) => boolean;
}

/** A card changes with a publication and with the day, and a minute later is soon enough. */
const CACHING = 'private, max-age=60';

/** `GET /api/v1/services` and `GET /api/v1/services/:id`: the list of services, and one card. */
export function createServiceRoutes(parts: ServiceRouteParts): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const query = readQuery(request, response, parts);
    if (query) response.set('Cache-Control', CACHING).json(parts.services.list(query));
  });
  router.get('/:id', (request, response) => {
    const query = readQuery(request, response, parts);
    if (!query) return;
    const { id } = request.params;
    const sheet = parts.services.sheet(id, query);
    if (sheet) response.set('Cache-Control', CACHING).json(sheet);
    else
      sendProblem(response, {
        status: 404,
        title: 'Not found',
        detail: `There is no service ${id}; GET /api/v1/services lists them all.`,
      });
  });
  return router;
}

/** The query of a request, or null after telling what is wrong with it. */
function readQuery(request: Request, response: Response, { clock, isCity }: ServiceRouteParts): ServiceQuery | null {
  const parsed = serviceRequestSchema.safeParse(request.query);
  if (!parsed.success) {
    sendInvalidRequest(response, describeIssues(parsed.error.issues));
    return null;
  }
  const { asOf, city = '', language } = parsed.data;
  if (city !== '' && !isCity(city)) {
    sendInvalidRequest(response, [
      { path: 'city', message: `city "${city}" is not known; leave it out or name another` },
    ]);
    return null;
  }
  const day = asOf === undefined ? null : parseLocalDate(asOf);
  return { asOf: day ?? localDateIn(clock.now()), city: city === '' ? null : city, language };
}
