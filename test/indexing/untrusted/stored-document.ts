import type { StoredDocument } from '../../../server/ports/index.ts';

/** An added document of Markdown, as it lies in the store. */
export const storedDocument = (text: string, changes: Partial<StoredDocument> = {}): StoredDocument => ({
  checksum: '0123456789abcdef'.repeat(4),
  fileName: 'guide.md',
  title: '窗口办事说明',
  version: null,
  effectiveFrom: null,
  confirmed: false,
  addedAt: '2026-11-22T02:00:00.000Z',
  format: 'markdown',
  places: [],
  leftOut: [],
  source: null,
  url: null,
  text,
  ...changes,
});
