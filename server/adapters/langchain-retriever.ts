import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { ensureConfig, type RunnableConfig, raceWithSignal } from '@langchain/core/runnables';
import { type ChunkKind, localDateIn, type Passage, parseLocalDate, ZhidaError } from '../domain/index.ts';
import type { Clock, ScriptConverter } from '../ports/index.ts';
import type { SearchIndex } from '../retrieval/index.ts';

/** Passages looked through when only some kinds are wanted. */
const LOOKED_THROUGH = 60;

/** What a passage is, beside its words. */
export interface PassageMetadata {
  readonly key: string;
  readonly kind: ChunkKind;
  readonly title: string;
  /** Short law name and 第…条, or null when it is not an article. */
  readonly article: string | null;
  readonly version: string | null;
  readonly url: string | null;
  /** First and last day it is in force, null where there is none. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** Larger is better; comparable within one question only. */
  readonly score: number | null;
}

/** What is searched, and what may be found. */
export interface ZhidaRetrieverInput extends BaseRetrieverInput {
  readonly searchIndex: SearchIndex;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
  /** The day whose law is asked for, YYYY-MM-DD; the day of each question by default. */
  readonly asOf?: string;
  /** Texts of this city are found beside those of the whole country. */
  readonly city?: string;
  readonly language?: 'zh' | 'en';
  /** How many passages are wanted; 4 by default. */
  readonly k?: number;
  /** Only these are found; all by default. */
  readonly kinds?: readonly ChunkKind[];
}

/** Finds the passages of a generation that are in force, as documents of LangChain. */
export class ZhidaRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return 'ZhidaRetriever';
  }

  override lc_namespace = ['zhida', 'retrievers'];
  readonly #input: ZhidaRetrieverInput;

  /** Throws `input-invalid` when `asOf` is no date. */
  constructor(input: ZhidaRetrieverInput) {
    super(input);
    if (input.asOf !== undefined && parseLocalDate(input.asOf) === null)
      throw new ZhidaError('input-invalid', `"${input.asOf}" is not a date; write YYYY-MM-DD.`);
    this.#input = input;
  }

  /** Ends with the reason of the signal as soon as that is given, which the class of LangChain does not look at. */
  override async invoke(input: string, options?: Partial<RunnableConfig>): Promise<Document<PassageMetadata>[]> {
    const config = ensureConfig(options);
    config.signal?.throwIfAborted();
    return raceWithSignal(super.invoke(input, config) as Promise<Document<PassageMetadata>[]>, config.signal);
  }

  override async _getRelevantDocuments(
    question: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const { searchIndex, scriptConverter, clock, asOf, city = null, language = 'zh', k = 4, kinds } = this.#input;
    const date = parseLocalDate(asOf ?? '') ?? localDateIn(clock.now());
    const text = scriptConverter.toSimplified(question.normalize('NFKC'));
    const found = await searchIndex.search(text, { date, language, city }, kinds ? LOOKED_THROUGH : k);
    return found
      .filter(({ chunk }) => kinds?.includes(chunk.kind) ?? true)
      .slice(0, k)
      .map(writeDocument);
  }
}

function writeDocument({ chunk, score }: Passage): Document<PassageMetadata> {
  const { id, key, kind, title, article, version, url, effectiveFrom, effectiveTo, officialText, text } = chunk;
  const metadata = { key, kind, title, article, version, url, effectiveFrom, effectiveTo, score };
  return new Document({ id, pageContent: officialText ?? text, metadata });
}
