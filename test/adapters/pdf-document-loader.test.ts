import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPdfDocumentLoader } from '../../server/adapters/pdf-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { writePdf } from './sample-files.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function writeNew(fileName: string, content: Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

const PAGE = ['Guide to registration', 'Apply at the counter with the form.', 'Bring two copies of it.'];

async function placePdf(): Promise<ReadableFile> {
  const bytes = writePdf([PAGE]);
  return { path: writeNew('guide.pdf', bytes), bytes, fileName: 'guide.pdf', words: 'Apply at the counter' };
}

const load = (content: Uint8Array, fileName = 'guide.pdf') =>
  createPdfDocumentLoader().load(writeNew(fileName, content));

describe('the PDF loader', () => {
  testDocumentLoader(createPdfDocumentLoader, placePdf);

  it('says on which page a line stands', async () => {
    const { text, places } = await load(writePdf([PAGE, ['Fees are due on filing, by transfer.']]));
    const line = text.split('\n').findIndex((words) => words.startsWith('Fees are due'));
    expect(places).toEqual([
      { line: 0, page: 1, anchor: null },
      { line, page: 2, anchor: null },
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a file that is no PDF', Buffer.from('<html>'), 'the file is no PDF'],
    ['half a file', writePdf([PAGE]).subarray(0, 60), 'damaged or incomplete'],
    ['pages without text', writePdf([[], [], []]), 'a scan'],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(load(content)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });

  it('refuses more than three thousand pages', async () => {
    const pages = Array.from({ length: 3001 }, () => ['x']);
    await expect(load(writePdf(pages))).rejects.toThrow('more than 3000 pages');
  });
});
