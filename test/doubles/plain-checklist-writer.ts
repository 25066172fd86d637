import type { ChecklistWriter } from '../../server/ports/index.ts';

/** Writes a checklist as lines of plain text, the properties of the file first. */
export const plainChecklistWriter: ChecklistWriter = {
  extension: 'txt',
  mediaType: 'text/plain',
  async write({ title, lead, label, stamp, keywords, sections }) {
    const lines = sections.flatMap((section) => [
      section.title,
      ...section.lines.map((line) => `${section.isTicked ? '☐' : '·'} ${line}`),
      ...section.remarks,
    ]);
    const text = [keywords.join(', '), title, label, lead, ...lines, ...stamp].join('\n');
    return new TextEncoder().encode(text.replace(/[^\P{C}\t\n]/gu, ' '));
  },
};
