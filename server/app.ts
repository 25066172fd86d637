import { createServer, type Server as HttpServer } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { Server as SocketServer } from 'socket.io';
import type { AnswerQuestion } from './answering/index.ts';
import type { Conversations } from './conversation/index.ts';
import type { Calculate, ServiceGuide } from './guidance/index.ts';
import type { ChecklistWriter, Clock, Logger } from './ports/index.ts';
import type { Search, Suggest } from './retrieval/index.ts';
import {
  admitHandshake,
  createAskRoute,
  createCalculateRoute,
  createCalendarRoute,
  createErrorHandler,
  createHealthRoutes,
  createOriginGuard,
  createRateGuard,
  createSearchRoute,
  createServicePageRoutes,
  createServiceRoutes,
  createSuggestionsRoute,
  listCalculators,
  MAX_HEADER_BYTES,
  refuseUnreadable,
  sendProblem,
  serveChat,
} from './transport/index.ts';

/** Everything the application is wired from. */
export interface AppParts {
  readonly answerQuestion: AnswerQuestion;
  readonly conversations: Conversations;
  readonly search: Search;
  readonly suggest: Suggest;
  readonly services: ServiceGuide;
  readonly checklistWriter: ChecklistWriter;
  readonly calculate: Calculate;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isCity: (id: string) => boolean;
  readonly generation: () => string | null;
  readonly isStopping: () => boolean;
  /** Folder of the built widget and demonstration page. */
  readonly widgetFolder: string;
  readonly allowedOrigins: readonly string[];
  readonly rateLimitPerMinute: number;
}

/** The application, wired and not listening. */
export interface App {
  readonly server: HttpServer;
  readonly sockets: SocketServer;
}

/** One query is typed in about so many letters, each of which asks for suggestions. */
const SUGGESTIONS_PER_QUESTION = 10;

/** Pages are turned faster than questions are asked. */
const PAGES_PER_QUESTION = 5;

const MAX_MESSAGE_BYTES = 64 * 1024;

/** Wires HTTP routes, the demonstration page and the chat socket. */
export function createApp(parts: AppParts): App {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, createRoutes(parts));
  const sockets = new SocketServer(server, {
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    serveClient: false,
    cors: { origin: [...parts.allowedOrigins] },
    allowRequest: admitHandshake(parts.allowedOrigins),
  });
  // Last, so that it sees the requests that the sockets take for themselves.
  refuseUnreadable(server);
  serveChat(sockets.of('/chat'), { ...parts, messagesPerMinute: parts.rateLimitPerMinute });
  return { server, sockets };
}

function createRoutes(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(createHealthRoutes(parts));
  app.use(createSecurityHeaders());
  app.use('/api', createOriginGuard(parts.allowedOrigins));
  // Counted apart: the letters somebody types must not use up their questions.
  app.get(
    '/api/v1/search/suggestions',
    createRateGuard(parts.rateLimitPerMinute * SUGGESTIONS_PER_QUESTION),
    createSuggestionsRoute(parts),
  );
  app.use('/api', createRateGuard(parts.rateLimitPerMinute), express.json({ limit: '16kb', strict: true }));
  app.get('/api/v1/search', createSearchRoute(parts));
  app.use('/api/v1/services', createServiceRoutes(parts));
  app.post('/api/v1/ask', createAskRoute(parts));
  app.use('/services', createRateGuard(parts.rateLimitPerMinute * PAGES_PER_QUESTION), createServicePageRoutes(parts));
  app.get('/api/v1/calculators', listCalculators);
  app.post('/api/v1/calculate/:id.ics', createCalendarRoute(parts));
  app.post('/api/v1/calculate/:id', createCalculateRoute(parts));
  // Scripts of the widget are loaded as modules, which browsers only take across origins with this header. They hold nothing private.
  app.use(
    express.static(parts.widgetFolder, {
      setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
    }),
  );
  app.use((request, response) =>
    sendProblem(response, {
      status: 404,
      title: 'Not found',
      detail: `There is nothing at ${request.method} ${request.path}.`,
    }),
  );
  app.use(createErrorHandler(parts.logger));
  return app;
}

function createSecurityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'style-src': ["'self'"],
        'upgrade-insecure-requests': null,
      },
    },
    // Pages of other sites load widget.js from here.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: false,
  });
}
