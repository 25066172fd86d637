import { pino } from 'pino';
import type { Logger } from '../ports/index.ts';

/** JSON lines on standard error, so that standard output carries results only. */
export function createPinoLogger(options: { readonly level: string }): Logger {
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}
