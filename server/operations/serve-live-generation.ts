import { type AnswerQuestion, createAnswerQuestion, createApology } from '../answering/index.ts';
import type { LocalDate } from '../domain/index.ts';
import type { LiveGeneration, OpenGeneration } from '../indexing/index.ts';
import type { Logger, ScriptConverter } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';

/** How often a process looks for a generation that another one has published. */
const LOOK_EVERY_MS = 1_000;

/** What a process answers with: always the live generation. A question that is being answered stays with the one it began with. */
export interface ServedGeneration {
  readonly answerQuestion: AnswerQuestion;
  readonly apologise: (asOf: LocalDate) => Reply;
  readonly isCity: (id: string) => boolean;
  readonly id: () => string;
  /** Looks once for what was published; `false` when nothing was, or what was is damaged (which is logged). */
  readonly look: () => Promise<boolean>;
  /** Looks again and again until it is stopped. */
  readonly follow: () => { readonly stop: () => void };
}

/** Joins the live generation with what answers from it. */
export function serveLiveGeneration(
  live: LiveGeneration,
  { scriptConverter, logger }: { readonly scriptConverter: ScriptConverter; readonly logger: Logger },
): ServedGeneration {
  let prepared = prepare(live.current(), scriptConverter);
  const look = async () => {
    try {
      // Two looks at once learn of the same generation; the second finds it prepared.
      const isNew = (await live.refresh()) && prepared.id !== live.current().id;
      if (isNew) {
        prepared = prepare(live.current(), scriptConverter);
        logger.info('serving another generation', { generation: prepared.id });
      }
      return isNew;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.error('what was published cannot be served; the generation before is served on', { reason });
      return false;
    }
  };
  return {
    answerQuestion: (question) => prepared.answerQuestion(question),
    apologise: (asOf) => prepared.apologise(asOf),
    isCity: (id) => prepared.cities.has(id),
    id: () => prepared.id,
    look,
    follow() {
      const timer = setInterval(look, LOOK_EVERY_MS).unref();
      return { stop: () => clearInterval(timer) };
    },
  };
}

function prepare(generation: OpenGeneration, scriptConverter: ScriptConverter) {
  return {
    id: generation.id,
    answerQuestion: createAnswerQuestion({ ...generation, scriptConverter }),
    apologise: createApology(generation.lookup, generation.id),
    cities: new Set(generation.lookup.cityIds()),
  };
}
