import { strFromU8 } from 'fflate';
import { DOMParser } from 'linkedom';
import { UnreadableFile } from '../../language/index.ts';

/** More of a sheet than this no person reads, and its tree would fill the memory. */
const MAX_SHEET_BYTES = 10 * 1024 * 1024;

/** The parts of an XML element that reading needs; linkedom's types are not those of a browser. */
export interface XmlElement {
  readonly nodeName: string;
  readonly children: ArrayLike<XmlElement>;
  getAttribute(name: string): string | null;
}

/** The root of one XML file of a workbook; null when it is not there. Throws `UnreadableFile` when it is too large to be a table. */
export function parsePart(entries: Readonly<Record<string, Uint8Array>>, path: string): XmlElement | null {
  const bytes = entries[path];
  if (bytes === undefined) return null;
  if (bytes.length > MAX_SHEET_BYTES) throw new UnreadableFile('a sheet is larger than 10 MB; split it');
  return new DOMParser().parseFromString(strFromU8(bytes), 'text/xml').documentElement as unknown as XmlElement | null;
}

/** The elements of a name directly below an element, whatever prefix their namespace has. */
export const childrenOf = (element: XmlElement | null, name: string): XmlElement[] =>
  Array.from(element?.children ?? []).filter(({ nodeName }) => nodeName.replace(/^.*:/u, '') === name);

/** The elements of a name in the first list of a name: the `row` of `sheetData`. */
export const listOf = (element: XmlElement | null, list: string, name: string): XmlElement[] =>
  childrenOf(childrenOf(element, list)[0] ?? null, name);

/** Whether an attribute is set to true. */
export const isSet = (element: XmlElement, attribute: string): boolean =>
  ['1', 'true'].includes(element.getAttribute(attribute) ?? '');
