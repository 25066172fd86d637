import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A cell: words, a number, or a number or formula with its style and further XML. */
export type SampleCell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly style: number; readonly formula?: string };

/** A sheet of an invented workbook. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Merged ranges: A1:C1. */
  readonly merged?: readonly string[];
  /** Rows, from 1, that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Columns, from 1, that are hidden. */
  readonly hiddenColumns?: readonly number[];
}

/** The styles that samples use, by number: 0 none, 1 per cent, 2 yuan with separators, 3 a day, 4 a form that shows nothing, 5 white letters. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00&quot;元&quot;"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts>
<fonts><font><sz val="11"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill></fills>
<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="0" fontId="1" fillId="0"/></cellXfs>
</styleSheet>`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const address = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

function writeCell(cell: SampleCell, row: number, column: number): string {
  if (cell === null) return '';
  const at = `r="${address(row, column)}"`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  const { value, style, formula } = cell;
  const source = formula === undefined ? '' : `<f>${formula}</f>`;
  if (typeof value === 'number') return `<c ${at} s="${style}">${source}<v>${value}</v></c>`;
  return `<c ${at} s="${style}" t="str">${source}<v>${escapeXml(value)}</v></c>`;
}

function writeSheet({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SampleSheet): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1" width="9"/>`).join('');
  const data = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
    return `<row r="${row + 1}"${hidden}>${cells.map((cell, column) => writeCell(cell, row, column)).join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${XML}<worksheet xmlns="${MAIN}">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${data.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

/** An Excel workbook of these sheets. */
export function writeXlsx(...sheets: readonly SampleSheet[]): Uint8Array {
  const listed = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${state}" r:id="r${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${relations.join('')}${styles}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = writeSheet(sheet);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
