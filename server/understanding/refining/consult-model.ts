import { ZhidaError } from '../../domain/index.ts';
import type { Clock, LanguageModel, Logger, StructuredRequest } from '../../ports/index.ts';
import type { FallbackReason } from '../../protocol/index.ts';
import { createPatience } from './patience.ts';

/** What a model said, or why it said nothing. */
export type Consulted<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed'; readonly reason: FallbackReason };

/** A language model that may be asked while somebody waits: it answers in time or not at all, and never throws. */
export interface Consultation {
  /** The model's name. */
  readonly model: string;
  consult<T>(request: Omit<StructuredRequest<T>, 'signal'>): Promise<Consulted<T>>;
}

/**
 * Asks a model within `timeoutMs`, all in all; one that fails again and again is left alone for a while. The log holds times and causes, never what was
 * asked or answered.
 */
export function createConsultation(parts: {
  readonly model: LanguageModel;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}): Consultation {
  const { model, timeoutMs, clock, logger } = parts;
  const patience = createPatience(clock);
  return {
    model: model.id,
    async consult(request) {
      if (!patience.mayAsk()) return { kind: 'failed', reason: 'model_unavailable' };
      const started = performance.now();
      const spentMs = () => Math.round(performance.now() - started);
      try {
        const answer = await askInTime(model, request, timeoutMs);
        patience.succeeded();
        logger.info('the language model read a question', { model: model.id, spentMs: spentMs() });
        return { kind: 'answered', answer };
      } catch (error) {
        const reason = reasonOf(error);
        const cause = reason === 'model_late' ? `no answer within ${timeoutMs} ms` : describe(error);
        const told = { reason, cause, spentMs: spentMs(), restsForMs: patience.failed() };
        logger.warn('the language model fails; what was understood without it stands', told);
        return { kind: 'failed', reason };
      }
    },
  };
}

/** The time is kept here, whether or not the model minds the signal. */
function askInTime<T>(
  model: LanguageModel,
  request: Omit<StructuredRequest<T>, 'signal'>,
  timeoutMs: number,
): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  const asked = model.structured({ ...request, signal });
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([asked, late]);
}

function reasonOf(error: unknown): FallbackReason {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'model_late';
  return error instanceof ZhidaError && error.code === 'model-mismatch' ? 'model_invalid' : 'model_unavailable';
}

/** Errors that are not our own may hold what was sent. */
const describe = (error: unknown) => (error instanceof ZhidaError ? error.message : 'an error of the client');
