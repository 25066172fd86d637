import type { Logger } from '../server/ports/index.ts';

/** What a command has to tell beside its result: warnings and errors, one line each on standard error. */
export function createNotices(stream: NodeJS.WritableStream = process.stderr): Logger {
  const tell = (message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    const details = Object.entries(fields).map(([name, value]) => `${name} ${String(value)}`);
    stream.write(`${message}${details.length === 0 ? '' : ` (${details.join(', ')})`}\n`);
  };
  return { info: () => undefined, warn: tell, error: tell };
}
