import type { ArticleKey } from './article-key.ts';
import type { Interval } from './local-date.ts';

/** What a Chunk is about: an article's digest, a section of a card, a reviewed answer, a part of the notice, a rate row, an added document. */
export type ChunkKind = 'article' | 'guideline' | 'card' | 'answer' | 'notice' | 'rate' | 'document';

/** How far a Chunk's words may be trusted: ours, fetched or matched official text, or added by an administrator. */
export type Trust = 'shipped' | 'official' | 'added';

/** The stored unit of the index (design section 4a). In force on every day of its interval, ends included. */
export interface Chunk extends Interval {
  /** `key` plus the first day of force: survives edits and the attaching of official text. */
  readonly id: string;
  readonly kind: ChunkKind;
  /** law@version/article, card:service#section, answer:id, notice:id#part, rate:id, document:checksum#place. */
  readonly key: string;
  readonly language: 'zh' | 'en';
  /** The source's title as a citation shows it. */
  readonly title: string;
  /** Short law name and 第…条 (商标法第四十条), or null when the Chunk is not an article. */
  readonly article: string | null;
  /** The version of the source as a citation shows it (2019修正). */
  readonly version: string | null;
  /** Official address, or null. */
  readonly url: string | null;
  readonly text: string;
  readonly officialText: string | null;
  readonly questions: readonly string[];
  readonly headingPath: readonly string[];
  readonly basis: readonly ArticleKey[];
  /** City ids; empty means everywhere. */
  readonly cities: readonly string[];
  /** The service ids this Chunk speaks of; empty when of none in particular. */
  readonly services: readonly string[];
  readonly trust: Trust;
  /** SHA-256 of what is embedded. */
  readonly checksum: string;
}

/** A Chunk found for one question, by search or by key. */
export interface Passage {
  readonly chunk: Chunk;
  /** Larger is better; comparable only within one question. Null for a passage fetched by key. */
  readonly score: number | null;
}
