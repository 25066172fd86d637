import type { TextLine } from '../../language/index.ts';

/** A part of a document under its headings. */
export interface Section {
  readonly headingPath: readonly string[];
  /** The article or numbered section that it is (第五条, 第一部分第一章4.1.5); null for any other part. */
  readonly label: string | null;
  readonly lines: readonly TextLine[];
}

/** The words of a section. */
export const textOf = ({ lines }: Pick<Section, 'lines'>) => lines.map(({ text }) => text).join('\n');

/** The line of the document on which the character at `offset` of the section's words stands. */
export function lineAt({ lines }: Pick<Section, 'lines'>, offset: number): number {
  let end = 0;
  for (const { text, line } of lines) {
    end += text.length + 1;
    if (offset < end) return line;
  }
  return lines.at(-1)?.line ?? 0;
}
