import { paragraph, writeDocx } from '../adapters/sample-files.ts';

const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Markdown as a page: headings and paragraphs. */
export function toHtml(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  const body = lines.map((line) => {
    const [, marks = '', title = ''] = /^(#{1,6})\s*(.*)/.exec(line) ?? [];
    const level = marks.length;
    return level > 0
      ? `<h${level}>${escapeMarkup(title)}</h${level}>`
      : `<p style="text-indent:2em">${escapeMarkup(line)}</p>`;
  });
  return `<html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`;
}

/** Markdown as a Word file of plain paragraphs, without styles for headings. */
export const toDocx = (markdown: string) =>
  writeDocx(
    markdown
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(escapeMarkup(line.replace(/^#+\s*/, ''))))
      .join(''),
  );
