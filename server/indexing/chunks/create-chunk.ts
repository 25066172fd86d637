import { createHash } from 'node:crypto';
import type { Chunk } from '../../domain/index.ts';
import { embeddedText } from '../../retrieval/index.ts';

type ChunkContent = Omit<
  Chunk,
  | 'id'
  | 'checksum'
  | 'officialText'
  | 'basis'
  | 'cities'
  | 'services'
  | 'trust'
  | 'article'
  | 'version'
  | 'url'
  | 'questions'
> &
  Partial<
    Pick<
      Chunk,
      'officialText' | 'basis' | 'cities' | 'services' | 'trust' | 'article' | 'version' | 'url' | 'questions'
    >
  >;

/** A Chunk from what it says: adds its id, its checksum and what most Chunks leave empty. */
export function createChunk(content: ChunkContent): Chunk {
  const { key, effectiveFrom, language } = content;
  const chunk = {
    officialText: null,
    basis: [],
    cities: [],
    services: [],
    trust: 'shipped' as const,
    article: null,
    version: null,
    url: null,
    questions: [],
    ...content,
    id: `${key}~${effectiveFrom ?? ''}${language === 'en' ? '~en' : ''}`,
    checksum: '',
  };
  return { ...chunk, checksum: createHash('sha256').update(embeddedText(chunk)).digest('hex') };
}

/** The languages of the corpus. */
export const LANGUAGES = ['zh', 'en'] as const;
