import type { Logger } from '../../server/ports/index.ts';

/** One notice as it was given. */
export interface LoggedNotice {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A logger that prints nothing and keeps every notice. */
export interface RecordingLogger extends Logger {
  readonly notices: readonly LoggedNotice[];
}

export function createRecordingLogger(): RecordingLogger {
  const notices: LoggedNotice[] = [];
  const keep =
    (level: LoggedNotice['level']) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      notices.push({ level, message, fields });
    };
  return { notices, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
