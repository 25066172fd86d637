import { posix } from 'node:path';

/** What tells the kind of a page: its bytes before what the server says, its address last. */
export interface PageContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly address: string;
}

/** Kinds that begin with bytes of their own; a ZIP may be a Word file or a table. */
const BEGINNINGS = [
  ['%PDF-', '.pdf'],
  ['PK\u0003\u0004', '.docx'],
  ['\u00d0\u00cf\u0011\u00e0', '.doc'],
] as const;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
};

/** The name under which a loader reads a page: the name given, with the extension of its kind. */
export function nameFile(name: string, page: PageContent): string {
  return `${name}${extensionOf(page)}`;
}

function extensionOf({ bytes, contentType, address }: PageContent): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const told = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const own = posix.extname(new URL(address).pathname).toLowerCase();
  const begun = BEGINNINGS.find(([beginning]) => head.startsWith(beginning))?.[1];
  if (begun === '.docx' && (own === '.xlsx' || told.includes('spreadsheet'))) return '.xlsx';
  if (begun !== undefined) return begun;
  // A page is often sent as plain text, or under an address that ends like a program.
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(head)) return '.html';
  return CONTENT_TYPES[told] ?? (own === '' ? '.html' : own);
}
