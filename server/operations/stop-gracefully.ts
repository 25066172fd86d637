import type { Server } from 'node:http';
import type { Logger } from '../ports/index.ts';

/** Longest a stop may take: what then still runs is cut off; stored questions are answered at the next start. */
const LONGEST_STOP_MS = 10_000;

/** What is closed, in this order: sockets tell their pages to reconnect, then the last requests finish, then the store. */
export interface Stoppable {
  readonly server: Server;
  readonly closeSockets: () => Promise<void>;
  readonly closeStore: () => Promise<void>;
  readonly logger: Logger;
  /** Called first, so that readiness turns false before anything closes. */
  readonly onStopping: () => void;
}

/** Stops the process in good order on SIGTERM or SIGINT; a second signal ends it at once. */
export function stopGracefully({ server, closeSockets, closeStore, logger, onStopping }: Stoppable): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    onStopping();
    logger.info('stopping', { signal });
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    await closeSockets();
    server.closeIdleConnections();
    await closed;
    await closeStore();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
