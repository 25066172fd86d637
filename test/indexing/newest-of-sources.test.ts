import { expect, it } from 'vitest';
import { newestOfSources } from '../../server/indexing/newest-of-sources.ts';
import { sampleDocument } from './build-parts.ts';

const fetched = (name: string, source: string, addedAt: string) => ({ ...sampleDocument(name, name), source, addedAt });

it('leaves out the text that a page had before, and nothing else', () => {
  const [old, now] = [
    fetched('a', 'patent-law', '2026-11-01T00:00:00Z'),
    fetched('b', 'patent-law', '2026-11-02T00:00:00Z'),
  ];
  const other = fetched('c', 'trademark-law', '2026-11-01T00:00:00Z');
  const added = [sampleDocument('d', 'd'), { ...sampleDocument('e', 'e'), addedAt: '2026-11-22T03:00:00Z' }];
  expect(newestOfSources([old, now, other, ...added])).toEqual([now, other, ...added]);
});
