import { visibleText } from './clean-text.ts';

/** A line without the marks of Markdown for headings and bold type, and without spaces around it. */
export const bareLine = (line: string) =>
  visibleText(line)
    .trim()
    .replace(/^#{1,6}\s*/u, '')
    .replace(/\*\*|__/gu, '')
    .trim();
