import { type AnswerQuestion, createAnswerQuestion, createApology } from '../answering/index.ts';
import type { LocalDate } from '../domain/index.ts';
import { type Calculate, createCalculate, createServiceGuide, type ServiceGuide } from '../guidance/index.ts';
import type { LiveGeneration, OpenGeneration } from '../indexing/index.ts';
import type { Clock, Logger, Pinyin, ScriptConverter } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';
import { createSearch, createSuggest, type Search, type Suggest } from '../retrieval/index.ts';
import { type Consultation, type GuardMessage, normaliseQuestion } from '../understanding/index.ts';

/** How often a process looks for a generation that another one has published. */
const LOOK_EVERY_MS = 1_000;

/** What a process answers with: always the live generation. A question that is being answered stays with the one it began with. */
export interface ServedGeneration {
  readonly answerQuestion: AnswerQuestion;
  readonly guardMessage: GuardMessage;
  readonly apologise: (asOf: LocalDate) => Reply;
  readonly search: Search;
  readonly suggest: Suggest;
  readonly services: ServiceGuide;
  readonly calculate: Calculate;
  readonly isCity: (id: string) => boolean;
  readonly id: () => string;
  /** Looks once for what was published; `false` when nothing was, or what was is damaged (which is logged). */
  readonly look: () => Promise<boolean>;
  /** Looks again and again until it is stopped. */
  readonly follow: () => { readonly stop: () => void };
}

/** What serving takes beside the generation. */
export interface ServingParts {
  readonly scriptConverter: ScriptConverter;
  readonly pinyin: Pinyin;
  readonly logger: Logger;
  /** The clock by which a counter is open or closed; without one neither is said. */
  readonly clock?: Clock;
  /** A language model to ask where understanding is unsure; none by default. */
  readonly consultation?: Consultation | null;
}

/** Joins the live generation with what answers from it. */
export function serveLiveGeneration(live: LiveGeneration, parts: ServingParts): ServedGeneration {
  const { logger } = parts;
  let prepared = prepare(live.current(), parts);
  const look = async () => {
    try {
      // Two looks at once learn of the same generation; the second finds it prepared.
      const isNew = (await live.refresh()) && prepared.id !== live.current().id;
      if (isNew) {
        prepared = prepare(live.current(), parts);
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
    guardMessage: (text) => prepared.guardMessage(text),
    apologise: (asOf) => prepared.apologise(asOf),
    search: (query) => prepared.search(query),
    suggest: (typed, limit) => prepared.suggest(typed, limit),
    services: {
      list: (query) => prepared.services.list(query),
      sheet: (id, query) => prepared.services.sheet(id, query),
    },
    calculate: (id, asked) => prepared.calculate(id, asked),
    isCity: (id) => prepared.cities.has(id),
    id: () => prepared.id,
    look,
    follow() {
      const timer = setInterval(look, LOOK_EVERY_MS).unref();
      return { stop: () => clearInterval(timer) };
    },
  };
}

function prepare(generation: OpenGeneration, { scriptConverter, pinyin, consultation = null, ...parts }: ServingParts) {
  const { lookup } = generation;
  return {
    id: generation.id,
    answerQuestion: createAnswerQuestion({
      ...generation,
      scriptConverter,
      consultation,
      ...(parts.clock && { clock: parts.clock }),
    }),
    guardMessage: generation.guardMessage,
    apologise: createApology(generation.lookup, generation.id),
    search: createSearch({
      ...generation,
      generation: generation.id,
      // What must not be stored is not searched for either: a configured model would be sent it.
      normalise: (question) =>
        generation.guardMessage(question.text).signal === null ? normaliseQuestion(question, scriptConverter) : null,
      scriptConverter,
    }),
    suggest: createSuggest(lookup.knowledge, { pinyin, scriptConverter }),
    services: createServiceGuide({ lookup, generation: generation.id, scriptConverter }),
    calculate: createCalculate(lookup, scriptConverter),
    cities: new Set(generation.lookup.cityIds()),
  };
}
