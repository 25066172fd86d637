export { admitHandshake, createOriginGuard, createRateGuard, isAllowedOrigin } from './admission.ts';
export { type AskRouteParts, createAskRoute } from './http/ask-route.ts';
export {
  type CalculateRouteParts,
  createCalculateRoute,
  createCalendarRoute,
  listCalculators,
} from './http/calculate-route.ts';
export { createHealthRoutes, type Readiness } from './http/health-routes.ts';
export { createErrorHandler, sendProblem } from './http/problem-document.ts';
export { MAX_HEADER_BYTES, refuseUnreadable } from './http/refuse-unreadable.ts';
export { createSearchRoute, createSuggestionsRoute, type SearchRouteParts } from './http/search-route.ts';
export { createServicePageRoutes, type ServicePageRouteParts } from './http/service-page-routes.ts';
export { createServiceRoutes, type ServiceRouteParts } from './http/service-routes.ts';
export { type ChatParts, serveChat } from './socket/chat-namespace.ts';
