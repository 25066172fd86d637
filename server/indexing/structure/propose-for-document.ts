import { cleanText, cutMachineOrders, readGuidelineStructure, readLawStructure } from '../../language/index.ts';
import type { LoadedDocument, ScriptConverter } from '../../ports/index.ts';
import { proposeDetails } from './propose-details.ts';

/** A heading longer than this is a text that begins with `#`. */
const MAX_HEADING = 200;
/** A file whose name speaks to a machine is not called by it. */
const UNNAMED = '未命名文件';

/** What an added document is called and from which day it holds, as far as its text and the name of its file say. */
export interface DocumentProposal {
  readonly title: string;
  /** `YYYY-MM-DD`; null where the text does not say. */
  readonly effectiveFrom: string | null;
}

/** Proposes title and first day of force of a document that was added: they stand until an administrator gives others. */
export function proposeForDocument(
  loaded: Pick<LoadedDocument, 'format' | 'text' | 'fileName'>,
  scripts: ScriptConverter,
): DocumentProposal {
  const structure = readLawStructure(loaded.text);
  const guideline = readGuidelineStructure(loaded.text);
  // The sections of guidelines speak of other days than their own; chapters with articles are none.
  const isGuideline = guideline.sections.length > structure.articles.length;
  const said = proposeDetails(isGuideline ? { ...structure, preamble: guideline.preamble, articles: [] } : structure);
  // Above the title of a text with articles may stand the head of the letter or of the site.
  const ofArticles = structure.articles.length > 0 && !isGuideline ? said.title : null;
  return { title: ofArticles ?? proposeTitle(loaded, scripts), effectiveFrom: said.effectiveFrom };
}

/** The first heading of Markdown, else the first short line, else the file's name. */
function proposeTitle(
  { format, text, fileName }: Pick<LoadedDocument, 'format' | 'text' | 'fileName'>,
  scripts: ScriptConverter,
): string {
  const lines = text.split('\n').map((line) => line.trim());
  const isHeading = (line: string) => line.length <= MAX_HEADING && /^#{1,6}\s+\S/.test(line);
  const heading = format === 'markdown' ? lines.find(isHeading)?.replace(/^#+\s+/, '') : undefined;
  const first = lines.find((line) => line !== '');
  if (heading !== undefined) return cleanText(heading);
  if (first !== undefined && [...first].length <= 60) return cleanText(first);
  return cleanText(cutMachineOrders(fileName.replace(/\.[^.]+$/, ''), scripts).text) || UNNAMED;
}
