import { describe, expect, it } from 'vitest';
import { nameFile } from '../../../server/indexing/sync/name-file.ts';

const name = (bytes: string, contentType: string | null, address = 'https://sample.gov.cn/detail?id=1') =>
  nameFile('rules', { bytes: Buffer.from(bytes, 'latin1'), contentType, address });

describe('nameFile', () => {
  it.each([
    ['a PDF sent as a page', '%PDF-1.7 ...', 'text/html', 'rules.pdf'],
    ['a Word file sent as anything', 'PK\u0003\u0004', 'application/octet-stream', 'rules.docx'],
    ['an old Word file', '\u00d0\u00cf\u0011\u00e0', 'application/msword', 'rules.doc'],
    ['a table', 'PK\u0003\u0004', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'rules.xlsx'],
    ['a page sent as plain text', '\n<!DOCTYPE html><html>', 'text/plain', 'rules.html'],
    ['a page in part', '<p>words', 'text/html; charset=gb2312', 'rules.html'],
    ['a plain text', 'words', 'text/plain', 'rules.txt'],
    ['a page of which nothing is said', 'words', null, 'rules.html'],
  ])('knows %s', (_, bytes, contentType, expected) => {
    expect(name(bytes, contentType)).toBe(expected);
  });

  it('goes by the address where nothing else tells', () => {
    expect(name('words', 'application/octet-stream', 'https://sample.gov.cn/a/b.TXT?x=1')).toBe('rules.txt');
    expect(name('PK\u0003\u0004', 'application/zip', 'https://sample.gov.cn/fees.xlsx')).toBe('rules.xlsx');
  });
});
