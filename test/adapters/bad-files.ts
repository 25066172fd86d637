import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { paragraph, writeDocx, writePdf } from './sample-files.ts';
import { writeXlsx } from './sample-workbook.ts';

const MEBIBYTE = 1024 * 1024;
const WORDS = ['Apply at the counter with the form.'];
const MAIN = 'word/document.xml';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);

/** An archive of which a part says of itself that it is so long. */
function declareSize(content: Uint8Array, part: string, declaredBytes: number): Buffer {
  const archive = Buffer.from(content);
  const name = Buffer.from(part);
  for (const [mark, nameAt, sizeAt] of [
    ['PK\x03\x04', 30, 22],
    ['PK\x01\x02', 46, 24],
  ] as const)
    for (let at = archive.indexOf(mark); at >= 0; at = archive.indexOf(mark, at + 4))
      if (archive.subarray(at + nameAt, at + nameAt + name.length).equals(name))
        archive.writeUInt32LE(declaredBytes, at + sizeAt);
  return archive;
}

/** A Word file whose main part says of itself that it is so long. */
const docxOfDeclaredSize = (text: string, declaredBytes: number) =>
  declareSize(writeDocx(paragraph(text)), MAIN, declaredBytes);

/** A Word file with other parts than Word writes. */
const docxWith = (parts: Readonly<Record<string, Uint8Array>>) => zipSync({ ...unzipSync(writeDocx('')), ...parts });

const nestedTables = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

/** A PDF of these objects, the first its catalogue, with something more in its trailer. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  );
  const head = Buffer.from('%PDF-1.4\n');
  let at = head.length;
  const rows = parts.map(({ length }) => {
    const row = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += length;
    return row;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  return Buffer.concat([
    head,
    ...parts,
    Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** A PDF of one page whose content unpacks to so many spaces. */
function pdfBomb(unpackedBytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(unpackedBytes, ' '), { level: 9 });
  return pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

/** Forms that show the next one ten times each: one step deeper, ten times the work. */
function pdfOfFormsInForms(depth: number): Buffer {
  const form = (index: number) => {
    const next =
      index < depth
        ? `/XObject << /X ${index + 5} 0 R >>`
        : '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
    const stream = index < depth ? '/X Do '.repeat(10) : 'BT /F1 12 Tf (form) Tj ET';
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${next} >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  };
  return pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    '<< /Length 5 >>\nstream\n/X Do\nendstream',
    ...Array.from({ length: depth }, (_, index) => form(index + 1)),
  ]);
}

const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;

/** What is wrong with a file, its name, its bytes, and the reason for which it is refused. */
export type BadFile = readonly [what: string, fileName: string, make: () => string | Uint8Array, reason: string];

/** Files that are refused at once. */
export const badFiles: readonly BadFile[] = [
  ...['guide.pdf', 'guide.docx', 'guide.html', 'guide.md', 'guide.txt'].map(
    (name): BadFile => ['a file without bytes', name, () => '', 'the file is empty'],
  ),
  ['half a PDF', 'a.pdf', () => writePdf([WORDS, WORDS]).subarray(0, 700), 'the file is damaged or incomplete'],
  [
    'half a Word file',
    'a.docx',
    () => writeDocx(paragraph('窗口')).subarray(0, 400),
    'the file is damaged or incomplete',
  ],
  [
    'a PDF behind a password',
    'a.pdf',
    () => pdfOf([CATALOGUE, '<< /Kids [] /Count 0 >>'], LOCKED),
    'behind a password',
  ],
  ['a Word file behind a password', 'a.docx', () => OLE, 'behind a password'],
  ['a PDF of 10,000 pages', 'a.pdf', () => writePdf(Array(10_000).fill(WORDS)), 'more than 3000 pages'],
  ['a PDF without pages', 'a.pdf', () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [] /Count -1 >>']), ''],
  ['a tree of pages in a ring', 'a.pdf', () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), ''],
  [
    'a PDF of nested lists',
    'a.pdf',
    () => pdfOf([`<< /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`]),
    'the file is damaged or incomplete',
  ],
  [
    'a part longer than declared',
    'a.docx',
    () => docxOfDeclaredSize('窗'.repeat(9_000), 500),
    'not what it says of them',
  ],
  [
    'a sheet longer than declared',
    'a.xlsx',
    () => declareSize(writeXlsx({ name: 'a', rows: [['窗'.repeat(9_000)]] }), 'xl/worksheets/sheet1.xml', 200),
    'not what it says of them',
  ],
  ['a part shorter than declared', 'a.docx', () => docxOfDeclaredSize('窗口', 50_000_000), 'not what it says of them'],
  ['a part declared too long', 'a.docx', () => docxOfDeclaredSize('窗口', 0xffff_ffff), 'unpacks to more than 100 MB'],
  ['a part that is too long', 'a.docx', () => writeDocx(paragraph('a'.repeat(101 * MEBIBYTE))), 'more than 100 MB'],
  [
    'too many parts',
    'a.docx',
    () => docxWith(Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`p${n}`, strToU8('')]))),
    'more than 5000 parts',
  ],
  ['tables in tables', 'a.docx', () => writeDocx(nestedTables(3_000)), 'nested more than 256 deep'],
  ['elements in elements', 'a.html', () => `<html><body>${'<div>'.repeat(10_000)}窗口`, 'nested more than 256 deep'],
  ['a PDF named .docx', 'a.docx', () => writePdf([WORDS]), 'the file is no Word document'],
  ['a Word file named .pdf', 'a.pdf', () => writeDocx(paragraph('窗口')), 'the file is no PDF'],
  ['an archive named .docx', 'a.docx', () => zipSync({ 'a.txt': strToU8('窗口') }), 'the file is no Word document'],
  ['a picture named .md', 'a.md', () => PNG, 'the file is binary'],
  ['a picture named .html', 'a.html', () => PNG, 'the file is no HTML page'],
  ['a kind nobody reads', 'a.exe', () => 'MZ', 'files of kind ".exe" are not read'],
];

/** Files that are read into too much memory. */
export const memoryBombs: readonly BadFile[] = [
  ['a stream that unpacks to a gigabyte', 'a.pdf', () => pdfBomb(1024 * MEBIBYTE), 'needs more memory than 700 MB'],
];

/** Files that are read without end, or nearly. */
export const timeBombs: readonly BadFile[] = [
  ['forms in forms in forms', 'a.pdf', () => pdfOfFormsInForms(12), 'took longer than 5 seconds'],
  ['49 MB of tags in tags', 'a.html', () => '<b><i>'.repeat(49 * (MEBIBYTE / 6)), 'took longer than 5 seconds'],
];

/** Files that look bad and are read, with what must and must not come of them. */
export const oddFiles: readonly (readonly [
  what: string,
  name: string,
  make: () => string | Uint8Array,
  text: RegExp,
])[] = [
  ['entities that stand for a billion words', 'a.docx', () => docxWith({ [MAIN]: strToU8(laughing()) }), /^&lol9;$/],
  ['an archive in the archive', 'a.docx', () => docxInDocx(), /^窗口$/],
  ['plain text named .html', 'a.html', () => '只是文字。', /^只是文字。$/],
  ['pages that lie about their number', 'a.pdf', () => pdfOfDeclaredPages(2_999), /^Apply at the counter/],
  ['a million brackets', 'a.md', () => '['.repeat(1_000_000), /^\[+$/],
  ['a million bars', 'a.md', () => '|'.repeat(1_000_000), /^\|+$/],
  ['a table of 150,000 rows', 'a.csv', () => '事项,件数\n变更,1\n'.repeat(75_000), /^# a\n\n\| 事项 \| 件数 \|/],
  ['front matter of a hundred empty lines', 'a.md', () => `---\n${' \n'.repeat(100)}窗口`, /窗口$/],
  ['a line of six million characters', 'a.txt', () => '文字'.repeat(3_000_000), /^(?:文字)/],
];

const docxInDocx = () =>
  docxWith({
    ...unzipSync(writeDocx(paragraph('窗口'))),
    'word/media/more.zip': zipSync({ more: new Uint8Array(90 * MEBIBYTE) }),
  });

const pdfOfDeclaredPages = (count: number) =>
  Buffer.from(writePdf([WORDS]).toString('latin1').replace('/Count 1', `/Count ${count}`), 'latin1');

/** Ten entities, each of ten of the one before. */
function laughing(): string {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`,
  );
  const text = new TextDecoder().decode(unzipSync(writeDocx(paragraph('&lol9;')))[MAIN]);
  return text.replace('?>', `?><!DOCTYPE lolz [<!ENTITY lol "lol">${entities.join('')}]>`);
}
