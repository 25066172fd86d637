/** Where an error comes from decides what a person is told: `input` names what to correct, the others what to check. */
export type ErrorCode =
  | 'input-invalid'
  | 'corpus-invalid'
  | 'document-refused'
  | 'generation-missing'
  | 'generation-damaged'
  | 'build-locked'
  | 'build-cancelled'
  | 'build-failed'
  | 'folder-unwritable'
  | 'port-in-use'
  | 'configuration-invalid'
  | 'storage-failed'
  | 'embedding-mismatch'
  | 'model-mismatch'
  | 'unavailable';

/**
 * The one base of all errors this project throws on purpose.
 * `message` is one sentence for a person: the cause and, where there is one, the remedy. It never holds a stack trace.
 */
export class ZhidaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ZhidaError';
    this.code = code;
  }
}
