import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTextDocumentLoader } from '../../server/adapters/text-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/** 商标 in GB18030, as a Windows editor in Chinese saves it. */
const GB18030_TRADE_MARK = Buffer.from([0xc9, 0xcc, 0xb1, 0xea]);
/** 𠮷, which only the four-byte form of GB18030 holds. */
const GB18030_FOUR_BYTES = Buffer.from([0x95, 0x34, 0xb2, 0x35]);
const MEBIBYTE = 1024 * 1024;

function writeNew(fileName: string, content: string | Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

const load = (fileName: string, content: string | Uint8Array) =>
  createTextDocumentLoader().load(writeNew(fileName, content));

async function placeMarkdown(): Promise<ReadableFile> {
  const bytes = Buffer.from('# 办事指南\n\n到窗口办理。\n');
  return { path: writeNew('办事指南.md', bytes), bytes, fileName: '办事指南.md', words: '到窗口办理。' };
}

describe('the text document loader', () => {
  testDocumentLoader(createTextDocumentLoader, placeMarkdown);

  it.each([
    ['guide.md', 'markdown'],
    ['GUIDE.MD', 'markdown'],
    ['guide.markdown', 'markdown'],
    ['guide.txt', 'text'],
  ])('reads %s as %s', async (fileName, format) => {
    expect((await load(fileName, '窗口')).format).toBe(format);
  });

  it('reads text in GB18030', async () => {
    expect((await load('a.txt', GB18030_TRADE_MARK)).text).toBe('商标');
  });

  it('reads the characters that take four bytes in GB18030', async () => {
    expect((await load('a.txt', Buffer.concat([GB18030_TRADE_MARK, GB18030_FOUR_BYTES]))).text).toBe('商标𠮷');
  });

  it.each([
    ['little', Buffer.from('\uFEFF商标', 'utf16le')],
    ['big', Buffer.from('\uFEFF商标', 'utf16le').swap16()],
  ])('reads marked UTF-16, %s end first', async (_, bytes) => {
    expect((await load('a.txt', bytes)).text).toBe('商标');
  });

  it('leaves out the byte order mark', async () => {
    expect((await load('a.txt', '\uFEFF商标')).text).toBe('商标');
  });

  it('ends lines as Unix does', async () => {
    expect((await load('a.txt', '一\r\n二\r\n')).text).toBe('一\n二\n');
  });

  it.each([
    ['a kind it does not know', 'guide.pdf', Buffer.from('%PDF-1.7')],
    ['a file without a kind', 'guide', Buffer.from('窗口')],
    ['an empty file', 'guide.md', Buffer.alloc(0)],
    ['white space alone', 'guide.txt', Buffer.from(' \r\n\t\u3000')],
    ['a binary file', 'guide.txt', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])],
    ['half a character of UTF-16', 'guide.txt', Buffer.from([0xff, 0xfe, 0x41])],
    ['UTF-8 that goes on in GB18030', 'guide.txt', Buffer.concat([Buffer.from('到窗口办理'), GB18030_TRADE_MARK])],
    ['bytes that are no text in any encoding it knows', 'guide.txt', Buffer.from([0xff, 0xff, 0x41, 0xff])],
  ])('refuses %s, and names the file', async (_, fileName, bytes) => {
    await expect(load(fileName, bytes)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(fileName),
    });
  });

  it('names the kinds it reads when it refuses another', async () => {
    await expect(load('guide.docx', 'PK')).rejects.toThrow(/\.md.*\.txt/);
  });

  it('refuses a folder that is named like a file', async () => {
    const path = join(createTemporaryFolder(), 'guide.md');
    mkdirSync(path);
    await expect(createTextDocumentLoader().load(path)).rejects.toMatchObject({ code: 'document-refused' });
  });

  it('refuses a file of more than 20 MB', async () => {
    const path = writeNew('guide.txt', '窗口');
    truncateSync(path, 20 * MEBIBYTE + 1);
    await expect(createTextDocumentLoader().load(path)).rejects.toThrow(/20 MB/);
  });
});
