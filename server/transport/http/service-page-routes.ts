import { type Request, type Response, Router } from 'express';
import { localDateIn, parseLocalDate } from '../../domain/index.ts';
import type { ServiceQuery } from '../../guidance/index.ts';
import type { ChecklistWriter } from '../../ports/index.ts';
import { describeIssues, serviceListPageRequestSchema, servicePageRequestSchema } from '../../protocol/index.ts';
import type { Search } from '../../retrieval/index.ts';
import { bringPage } from '../pages/bring-page.ts';
import { checklistOf } from '../pages/checklist-of.ts';
import { messagePage, type PageFault } from '../pages/message-page.ts';
import type { PageLanguage } from '../pages/page-words.ts';
import { type FoundServices, serviceListPage } from '../pages/service-list-page.ts';
import { servicePage } from '../pages/service-page.ts';
import type { ServiceRouteParts } from './service-routes.ts';

/** What the pages of services need. */
export interface ServicePageRouteParts extends ServiceRouteParts {
  readonly search: Search;
  readonly checklistWriter: ChecklistWriter;
}

const CACHING = 'private, max-age=60';

/** Most services that a search on the list shows. */
const MOST_FOUND = 10;

/** `GET /services` and `GET /services/:id` as web pages, and the checklist of a service as a file. */
export function createServicePageRoutes(parts: ServicePageRouteParts): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const asked = readPageQuery(serviceListPageRequestSchema, request, response, parts);
    if (!asked) return;
    const found = asked.data.q ? await findServices(asked.data.q, asked.query, parts) : null;
    const list = parts.services.list(asked.query);
    send(response, 200, serviceListPage({ list, found, asOf: asked.asOf, origin: originOf(request) }));
  });
  router.get('/:id', (request, response) => {
    const asked = readPageQuery(servicePageRequestSchema, request, response, parts);
    if (!asked) return;
    const sheet = parts.services.sheet(request.params.id, asked.query);
    if (!sheet) return sendFault(response, { kind: 'notFound' }, asked.query.language);
    const { cities } = parts.services.list(asked.query);
    const draw = asked.data.view === 'bring' ? bringPage : servicePage;
    send(response, 200, draw({ sheet, cities, asOf: asked.asOf, origin: originOf(request) }));
  });
  router.get('/:id/checklist.docx', async (request, response) => {
    const asked = readPageQuery(servicePageRequestSchema, request, response, parts);
    if (!asked) return;
    const sheet = parts.services.sheet(request.params.id, asked.query);
    if (!sheet) return sendFault(response, { kind: 'notFound' }, asked.query.language);
    const { extension, mediaType, write } = parts.checklistWriter;
    const checklist = checklistOf(sheet, asked.asOf, originOf(request));
    response.attachment(`${checklist.title}.${extension}`).set('Cache-Control', CACHING).type(mediaType);
    response.send(Buffer.from(await write(checklist)));
  });
  return router;
}

function send(response: Response, status: number, page: string): void {
  response.status(status).set('Cache-Control', CACHING).type('html').send(page);
}

const sendFault = (response: Response, fault: PageFault, language: PageLanguage) =>
  send(response, fault.kind === 'notFound' ? 404 : 400, messagePage(fault, language));

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

/** Scheme and host as the visitor wrote them; a host that is none is left out, so that addresses stay relative. */
function originOf(request: Request): string {
  const host = request.headers.host ?? '';
  return HOST.test(host) ? `${request.protocol}://${host}` : '';
}

async function findServices(
  text: string,
  query: ServiceQuery,
  { search, services: guide }: ServicePageRouteParts,
): Promise<FoundServices> {
  const outcome = await search({
    ...query,
    text,
    groups: ['services'],
    law: null,
    limit: MOST_FOUND,
    isVerbatim: false,
  });
  const hits = outcome.kind === 'found' ? outcome.response.groups.flatMap((group) => group.hits) : [];
  const services = hits.flatMap(({ service, title }) =>
    service === null ? [] : [{ id: service.matter ?? service.id, title, summary: service.summary }],
  );
  const found = [...new Map(services.map((service) => [service.id, service])).values()];
  if (query.language !== 'zh-Hant') return { query: text, services: found };
  return { query: text, services: found.map((service) => guide.sheet(service.id, query) ?? service) };
}

interface PageSchema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}
type Issue = Parameters<typeof describeIssues>[0][number];

interface PageAsked {
  readonly asOf?: string | undefined;
  readonly city?: string | undefined;
  readonly lang: 'zh' | PageLanguage;
}

/** The query of a page, or null after a page that tells what is wrong with it. The form sends an empty city for the whole country. */
function readPageQuery<T extends PageAsked>(
  schema: PageSchema<T>,
  request: Request,
  response: Response,
  { clock, isCity }: ServiceRouteParts,
) {
  const { lang } = request.query;
  const language: PageLanguage = lang === 'en' || lang === 'zh-Hant' ? lang : 'zh-Hans';
  const given = Object.entries(request.query).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  const refuse = (message: string) => {
    sendFault(response, { kind: 'invalid', message }, language);
    return null;
  };
  if (!parsed.success)
    return refuse(
      describeIssues(parsed.error.issues)
        .map(({ message }) => message)
        .join('; '),
    );
  const { asOf, city = null } = parsed.data;
  if (city !== null && !isCity(city)) return refuse(`city "${city}" is not known; leave it out or name another`);
  const today = localDateIn(clock.now());
  const day = (asOf === undefined ? null : parseLocalDate(asOf)) ?? today;
  // The form sends today's day as well; a page for today is the page itself.
  return { data: parsed.data, query: { asOf: day, city, language }, asOf: day === today ? null : day };
}
