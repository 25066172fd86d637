import type { StoredDocument } from '../../../server/ports/index.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';

/** An added document of Markdown, as it lies in the store. */
export const storedDocument = (text: string, changes: Partial<StoredDocument> = {}): StoredDocument =>
  writeSampleDocument({ checksum: '0123456789abcdef'.repeat(4), title: '窗口办事说明', text, ...changes });
