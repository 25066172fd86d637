import { strFromU8, strToU8, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { refuseDeepNesting } from './refuse-deep-nesting.ts';
import { unpackArchive } from './unpack-archive.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { type Block, type MarkupNode, readBlocks } from './visible-blocks.ts';

const MAIN = 'word/document.xml';
/** Half points: smaller than two points nobody reads. */
const MIN_HALF_POINTS = 4;

/** The words of a Word file that a reader sees: without comments, deleted and hidden text, text in white or too small to read. Throws `UnreadableFile`. */
export async function readDocx(bytes: Buffer): Promise<Block[]> {
  const entries = unpackArchive(bytes);
  const main = entries[MAIN];
  if (main === undefined) throw new UnreadableFile('the file is no Word document (.docx)');
  entries[MAIN] = strToU8(withoutHiddenRuns(strFromU8(main)));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(entries, { level: 0 })) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  const { body } = new DOMParser().parseFromString(`<html><body>${value}</body></html>`, 'text/html');
  return readBlocks(body as unknown as MarkupNode);
}

/** The main part without the runs that Word does not show or shows in a way nobody sees. */
function withoutHiddenRuns(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  refuseDeepNesting(document as unknown as MarkupNode);
  for (const run of [...document.getElementsByTagName('w:r')]) if (isHiddenRun(run)) run.remove();
  return document.toString();
}

/** The parts of an element that reading needs; linkedom's types are not those of a browser. */
interface RunElement {
  readonly nodeName: string;
  readonly children: ArrayLike<RunElement>;
  getAttribute(name: string): string | null;
}

function isHiddenRun(run: RunElement): boolean {
  const properties = Array.from(run.children).find(({ nodeName }) => nodeName === 'w:rPr');
  if (!properties) return false;
  const value = (name: string) => {
    const element = Array.from(properties.children).find(({ nodeName }) => nodeName === name);
    return element ? (element.getAttribute('w:val') ?? 'true') : null;
  };
  const isOn = (name: string) => !['0', 'false', 'off', null].includes(value(name));
  const isWhite =
    value('w:color')?.toUpperCase() === 'FFFFFF' && value('w:shd') === null && value('w:highlight') === null;
  const halfPoints = Number(value('w:sz') ?? Number.POSITIVE_INFINITY);
  return isOn('w:vanish') || isOn('w:webHidden') || isWhite || halfPoints < MIN_HALF_POINTS;
}
