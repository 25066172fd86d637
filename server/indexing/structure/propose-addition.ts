import { cleanText, cutMachineOrders, readLawStructure } from '../../language/index.ts';
import type { LoadedDocument, ScriptConverter } from '../../ports/index.ts';
import { type ProposedDetails, proposeDetails } from './propose-details.ts';
import { isLaw } from './read-sections.ts';

/** What an added document is called, its number and its days, until a person says otherwise. */
export type ProposedAddition = Omit<ProposedDetails, 'title'> & { readonly title: string };

/** A heading longer than this is a text that begins with `#`. */
const MAX_HEADING = 200;
const MAX_TITLE = 60;
/** A file whose name speaks to a machine is not called by it. */
const UNNAMED = '未命名文件';

/**
 * Proposes title and first day of force: of a law, what its text says of itself; of any other text the first heading of Markdown, else the first short
 * line, else the name of the file, and a day only where it states its own (本通知自…起施行): others may be those of the laws it speaks of.
 */
export function proposeAddition(loaded: LoadedDocument, scripts: ScriptConverter): ProposedAddition {
  const structure = readLawStructure(loaded.text);
  if (!isLaw(structure, loaded)) {
    const said = proposeDetails({ ...structure, preamble: loaded.text, articles: [] });
    return { ...said, title: proposeTitle(loaded, scripts) };
  }
  const said = proposeDetails(structure);
  return { ...said, title: said.title === null ? proposeTitle(loaded, scripts) : cleanText(said.title) };
}

function proposeTitle({ format, text, fileName }: LoadedDocument, scripts: ScriptConverter): string {
  const lines = text.split('\n').map((line) => line.trim());
  const isHeading = (line: string) => line.length <= MAX_HEADING && /^#{1,6}\s+\S/.test(line);
  const heading = format === 'markdown' ? lines.find(isHeading)?.replace(/^#+\s+/, '') : undefined;
  const first = lines.find((line) => line !== '');
  if (heading !== undefined) return cleanText(heading);
  if (first !== undefined && [...first].length <= MAX_TITLE) return cleanText(first);
  return cleanText(cutMachineOrders(fileName.replace(/\.[^.]+$/, ''), scripts).text) || UNNAMED;
}
