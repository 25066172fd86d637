import { type Chunk, parseLocalDate } from '../../domain/index.ts';
import { detectLanguage } from '../../language/index.ts';
import type { ScriptConverter, StoredDocument, TextSplitter } from '../../ports/index.ts';
import { createChunk } from './create-chunk.ts';
import { splitSection } from './split-section.ts';

/** Most characters of one Chunk of prose. */
const MAX_CHARACTERS = 500;

/** A longer line is no heading, whatever it begins with. */
const MAX_HEADING = 500;

/** A part of a document under its headings. */
export interface Section {
  readonly headingPath: readonly string[];
  readonly text: string;
}

/** Added documents as Chunks: one per section, long ones cut at sentence ends, each repeating its headings. */
export async function chunkDocuments(
  documents: readonly StoredDocument[],
  splitter: TextSplitter,
  scripts: ScriptConverter,
): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (const document of documents) {
    const sections = readSections(document);
    let place = 0;
    for (const { headingPath, text } of sections) {
      for (const part of await splitSection(text, splitter, MAX_CHARACTERS)) {
        place++;
        chunks.push(
          createChunk({
            kind: 'document',
            key: `document:${document.checksum.slice(0, 16)}#${place}`,
            language: detectLanguage(part, scripts) === 'en' ? 'en' : 'zh',
            title: document.title,
            version: document.version,
            text: part,
            headingPath: [...headingPath],
            trust: 'added',
            effectiveFrom: document.effectiveFrom === null ? null : parseLocalDate(document.effectiveFrom),
            effectiveTo: null,
          }),
        );
      }
    }
  }
  return chunks;
}

/** The sections of a document: of Markdown, one per heading with the headings above it; of plain text, the whole. */
export function readSections({ format, text }: Pick<StoredDocument, 'format' | 'text'>): Section[] {
  if (format === 'text') return [{ headingPath: [], text }];
  const sections: Section[] = [];
  let path: { level: number; title: string }[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.join('').trim() !== '')
      sections.push({ headingPath: path.map(({ title }) => title), text: lines.join('\n') });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const heading = line.length > MAX_HEADING ? null : /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (!heading) {
      lines.push(line);
      continue;
    }
    close();
    const level = heading[1]?.length ?? 1;
    path = [...path.filter((above) => above.level < level), { level, title: heading[2] ?? '' }];
  }
  close();
  return sections;
}
