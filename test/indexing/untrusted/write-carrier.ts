import { paintPdf, paragraph, writeDocx } from '../../adapters/sample-files.ts';
import type { Place } from './order-carriers.ts';

export const FORMATS = ['md', 'txt', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Longer than any carrier in Chinese, so that shorter lines of a page end where they end. */
const LONG =
  '窗口上午九点开门，下午五点关门，中午有人值班，材料不齐的当场一次说清还缺什么，可以先在网上预约再来，也可以直接来取号。';

/** What a reader sees around the carrier: it must survive whatever is cut. */
export const VISIBLE = { title: '窗口办事说明', before: '到窗口提交申请书两份。', after: LONG };

/** One line of a file: a heading, a row of cells, or words; `lead` begins a line of a list or a note. */
interface Line {
  readonly kind: 'heading' | 'row' | 'words';
  readonly parts: readonly string[];
}

const words = (...parts: readonly string[]): Line => ({ kind: 'words', parts });

/** The lines of a document that carries these words in this place. */
export function carryingLines(carried: string, place: Place): Line[] {
  const { title, before, after } = VISIBLE;
  const heading = (text: string): Line => ({ kind: 'heading', parts: [text] });
  const around = (...lines: readonly Line[]) => [heading(title), words(before), ...lines, words(after)];
  const half = Math.ceil([...carried].length / 2);
  const cut = carried.includes(' ') ? carried.lastIndexOf(' ', half) : half;
  switch (place) {
    case 'sentence':
      return around(words(`窗口在一楼。${carried.endsWith('。') ? carried : `${carried} `}`, '带好证件。'));
    case 'paragraph':
      return around(words(carried));
    case 'heading':
      return around(heading(carried));
    case 'title':
      return [heading(carried), heading(title), words(before), words(after)];
    case 'cell':
      return around({ kind: 'row', parts: ['项目', '说明'] }, { kind: 'row', parts: ['登记费', carried] });
    case 'item':
      return around(words('- ', carried));
    case 'footnote':
      return around(words('[^1]: ', carried));
    case 'broken line':
      return around(words([...carried].slice(0, cut).join('')), words([...carried].slice(cut).join('').trim()));
  }
}

/** The bytes of a file in this format with these lines. */
export function writeCarrier(format: Format, lines: readonly Line[]): string | Uint8Array {
  if (format === 'md') return lines.flatMap(markdownLine).join('\n');
  if (format === 'txt') return lines.map(({ kind, parts }) => parts.join(kind === 'row' ? '\t' : '')).join('\n');
  if (format === 'html') return `<html><body>${lines.map(htmlLine).join('\n')}</body></html>`;
  if (format === 'docx') return writeDocx(lines.map(docxLine).join(''));
  return paintChinese(lines.map(({ kind, parts }) => ({ cells: kind === 'row' ? parts : [parts.join('')] })));
}

function markdownLine({ kind, parts }: Line, index: number, lines: readonly Line[]): string[] {
  if (kind === 'heading') return [`## ${parts.join('')}`];
  if (kind === 'words') return [parts.join('')];
  const row = `| ${parts.join(' | ')} |`;
  return lines[index - 1]?.kind === 'row' ? [row] : [row, `| ${parts.map(() => '---').join(' | ')} |`];
}

const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlLine({ kind, parts }: Line): string {
  if (kind === 'heading') return `<h2>${escapeMarkup(parts.join(''))}</h2>`;
  if (kind === 'words') return `<p>${escapeMarkup(parts.join(''))}</p>`;
  return `<table><tr>${parts.map((part) => `<td>${escapeMarkup(part)}</td>`).join('')}</tr></table>`;
}

function docxLine({ kind, parts }: Line): string {
  if (kind !== 'row') return paragraph(escapeMarkup(parts.join('')));
  return `<w:tbl><w:tr>${parts.map((part) => `<w:tc>${paragraph(escapeMarkup(part))}</w:tc>`).join('')}</w:tr></w:tbl>`;
}

const CHINESE_FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [101 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [1 95 500] /FontDescriptor 102 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
];

/** A line of a page in cells side by side; `before` sets how it is painted. */
export interface PaintedLine {
  readonly cells: readonly string[];
  readonly before?: string;
}

/** A page of lines in a Chinese font that the reader must have. */
export function paintChinese(lines: readonly PaintedLine[]): Buffer {
  const code = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const stream = lines.map(({ cells, before = '' }, index) => {
    const shown = cells.map((cell, column) => `${column === 0 ? '' : '150 0 Td '}<${code(cell)}> Tj`).join(' ');
    return `q ${before} BT /F2 6 Tf 20 ${820 - index * 9} Td ${shown} ET Q`;
  });
  return paintPdf([stream.join('\n')], { fonts: '/F2 100 0 R', objects: CHINESE_FONT });
}
