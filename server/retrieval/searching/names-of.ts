import type { Chunk } from '../../domain/index.ts';

/** The names by which somebody may ask for a Chunk: its title, its article, its questions, its headings, which of a card are what people call it. */
export const namesOf = ({ title, article, questions, headingPath }: Chunk): string[] =>
  [title, ...(article === null ? [] : [article]), ...questions, ...headingPath].map((name) => name.toLowerCase());

const lettersOf = (text: string) => text.toLowerCase().replace(/办事指南$|\(service guide\)$|[^\p{L}\p{N}]/gu, '');

/** Tells whether a name is the one wanted but for marks, spaces, capitals and what a card adds to the name of its service. */
export function isNameOf(wanted: string): (name: string) => boolean {
  const letters = lettersOf(wanted);
  return (name) => lettersOf(name) === letters;
}
