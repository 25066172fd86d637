import type { Chunk } from '../../domain/index.ts';

/** The names by which somebody may ask for a Chunk: its title, its article, its questions, its headings, which of a card are what people call it. */
export const namesOf = ({ title, article, questions, headingPath }: Chunk): string[] =>
  [title, ...(article === null ? [] : [article]), ...questions, ...headingPath].map((name) => name.toLowerCase());

const lettersOf = (text: string) => text.toLowerCase().replace(/办事指南$|\(service guide\)$|[^\p{L}\p{N}]/gu, '');

/** Whether two names are the same but for marks, spaces, capitals and what a card adds to the name of its service. */
export const compareNames = (left: string, right: string): boolean => lettersOf(left) === lettersOf(right);
