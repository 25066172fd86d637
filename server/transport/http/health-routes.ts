import { Router } from 'express';

/** What readiness depends on. */
export interface Readiness {
  /** The generation served, or null while there is none. */
  readonly generation: () => string | null;
  readonly isStopping: () => boolean;
}

/** `/healthz`: the process lives. `/readyz`: it can answer; 503 while it starts or stops. */
export function createHealthRoutes({ generation, isStopping }: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    const isReady = generation() !== null && !isStopping();
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : isStopping() ? 'stopping' : 'starting', generation: generation() });
  });
  return router;
}
