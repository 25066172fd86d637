import type { Chunk } from '../../server/domain/index.ts';

/** A Chunk that is in force always and everywhere, but for what the test says of it. Its checksum is made up. */
export function sampleChunk(changes: Partial<Chunk> & { readonly key: string }): Chunk {
  return {
    id: `${changes.key}/${changes.effectiveFrom ?? 'always'}`,
    kind: 'article',
    language: 'zh',
    title: '样本',
    article: null,
    version: null,
    url: null,
    text: '',
    officialText: null,
    questions: [],
    headingPath: [],
    basis: [],
    cities: [],
    services: [],
    trust: 'shipped',
    checksum: '0'.repeat(64),
    effectiveFrom: null,
    effectiveTo: null,
    ...changes,
  };
}
