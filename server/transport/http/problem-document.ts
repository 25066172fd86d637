import type { ErrorRequestHandler, Response } from 'express';
import { type ErrorCode, ZhidaError } from '../../domain/index.ts';
import type { Logger } from '../../ports/index.ts';
import type { Problem } from '../../protocol/index.ts';

/** The one table from error codes to HTTP: status and title. */
const PROBLEMS: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  'input-invalid': { status: 400, title: 'Invalid request' },
  'document-refused': { status: 422, title: 'Document refused' },
  'corpus-invalid': { status: 500, title: 'Corpus invalid' },
  'generation-missing': { status: 503, title: 'Not ready' },
  'generation-damaged': { status: 503, title: 'Not ready' },
  'build-locked': { status: 409, title: 'Build in progress' },
  'build-cancelled': { status: 409, title: 'Build cancelled' },
  'build-failed': { status: 500, title: 'Build failed' },
  'folder-unwritable': { status: 503, title: 'Storage unavailable' },
  'port-in-use': { status: 500, title: 'Port in use' },
  'configuration-invalid': { status: 500, title: 'Configuration invalid' },
  'storage-failed': { status: 503, title: 'Storage unavailable' },
  'embedding-mismatch': { status: 503, title: 'Unavailable' },
  'model-mismatch': { status: 503, title: 'Unavailable' },
  unavailable: { status: 503, title: 'Unavailable' },
};

/** Sends an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: Omit<Problem, 'type'>): void {
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

/** Tells what is wrong with a request, field by field. */
export function sendInvalidRequest(response: Response, errors: NonNullable<Problem['errors']>): void {
  const detail = errors.map(({ message }) => message).join('; ');
  sendProblem(response, { status: 400, title: 'Invalid request', detail, errors });
}

/** Turns whatever a route threw into a problem document. Only a visitor's own mistake is described; the rest goes to the log. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = describeBodyError(error);
    if (known) return sendProblem(response, known);
    const { status, title } =
      error instanceof ZhidaError ? PROBLEMS[error.code] : { status: 500, title: 'Internal error' };
    logger.error('a request failed', { status, reason: error instanceof Error ? error.message : String(error) });
    sendProblem(response, {
      status,
      title,
      detail:
        status < 500 && error instanceof ZhidaError
          ? error.message
          : 'The service could not do this just now; please try again later.',
    });
  };
}

/** Errors of the body parser, by the `type` it gives them. */
function describeBodyError(error: unknown): Omit<Problem, 'type'> | null {
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  if (type === 'entity.parse.failed')
    return { status: 400, title: 'Invalid JSON', detail: 'The body is not valid JSON.' };
  if (type === 'entity.too.large') return { status: 413, title: 'Too large', detail: 'The body is larger than 16 kB.' };
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return { status: 415, title: 'Unsupported encoding', detail: 'Send the body as UTF-8 JSON.' };
  const status =
    typeof error === 'object' && error !== null && 'status' in error && 'expose' in error ? Number(error.status) : 0;
  if (status >= 400 && status < 500)
    return {
      status,
      title: 'Invalid request',
      detail: 'The body could not be read; send the whole of it as UTF-8 JSON.',
    };
  return null;
}
