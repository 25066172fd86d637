import type { Knowledge } from './records.ts';

/** The Chinese words of the field: legal terms with what people call them, names of services and matters, of laws. What text is cut into words by. */
export function domainWords({ terms, catalogue, laws }: Pick<Knowledge, 'terms' | 'catalogue' | 'laws'>): string[] {
  return [
    ...terms.flatMap(({ legal, lay, abbreviations }) => [legal, ...lay, ...abbreviations]),
    ...catalogue.map(({ zh }) => zh),
    ...laws.flatMap(({ title, short, aliases }) => [title.zh, short.zh, ...aliases]),
  ];
}
