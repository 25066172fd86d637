import { createHash } from 'node:crypto';
import type { StoredDocument } from '../../server/ports/index.ts';

/** An added document whose checksum is that of its text, with what a test cares about put in place of the rest. */
export function writeSampleDocument(own: Partial<StoredDocument> = {}): StoredDocument {
  const text = own.text ?? '# 办事指南\n\n到窗口办理。';
  return {
    checksum: createHash('sha256').update(text).digest('hex'),
    fileName: 'guide.md',
    title: '办事指南',
    version: null,
    effectiveFrom: null,
    confirmed: false,
    addedAt: '2026-06-01T02:00:00.000Z',
    format: 'markdown',
    places: [],
    leftOut: [],
    source: null,
    url: null,
    text,
    ...own,
  };
}
