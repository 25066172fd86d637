import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file whose body is this WordprocessingML. */
export function writeDocx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** A paragraph of a Word file; `properties` are those of its one run. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`;

/** A PDF file of pages, each of lines in ASCII. */
export const writePdf = (pages: readonly (readonly string[])[]): Buffer =>
  paintPdf(pages.map((lines) => `BT /F1 12 Tf 50 780 Td ${lines.map((line) => `(${line}) Tj 0 -20 Td`).join(' ')} ET`));

/** What a painted PDF has beside its pages: entries of its catalogue, of the fonts, of the resources and of each page, and objects from number 100. */
export interface PdfExtras {
  readonly catalogue?: string;
  readonly fonts?: string;
  readonly resources?: string;
  readonly page?: string;
  readonly objects?: readonly string[];
}

/** A PDF file of A4 pages painted by these operators; its one font is /F1, Helvetica. */
export function paintPdf(pages: readonly string[], extras: PdfExtras = {}): Buffer {
  const { catalogue = '', fonts = '', resources = '', page = '', objects = [] } = extras;
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const numbered: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ...pages.flatMap((stream, index): [number, string][] => [
      [
        4 + index * 2,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R ${fonts} >> ${resources} >> /Contents ${5 + index * 2} 0 R ${page} >>`,
      ],
      [5 + index * 2, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`],
    ]),
    ...objects.map((object, index): [number, string] => [FIRST_EXTRA + index, object]),
  ];
  let body = '%PDF-1.4\n';
  let table = 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, object] of numbered) {
    table += `${number} 1\n${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = (numbered.at(-1)?.[0] ?? 0) + 1;
  return Buffer.from(`${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
}

/** Extra objects are numbered from here; a file with them has fewer pages than half of it. */
const FIRST_EXTRA = 100;
