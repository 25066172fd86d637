import type { Card, Knowledge, ReviewedAnswer, Term } from '../../knowledge/index.ts';
import { cleanText } from '../../language/index.ts';
import type { Suggestion } from '../../protocol/index.ts';

/** A name by which something may be typed, and what is suggested for it. */
export interface TypedName {
  /** In lower case, without spaces in Chinese. */
  readonly name: string;
  readonly suggestion: Suggestion;
  /** Whether the name is another one than the suggested words. */
  readonly isOther: boolean;
  readonly language: 'zh' | 'en';
}

/** The order in which kinds are suggested that fit equally well. */
const KINDS: readonly Suggestion['kind'][] = ['service', 'matter', 'law', 'term', 'question'];

/** Names of services, matters, laws and terms with what else they are called, and the questions of reviewed answers: in the order of their kinds, the shorter first. */
export function listNames(knowledge: Knowledge): TypedName[] {
  const matters = new Set(knowledge.catalogue.filter(({ within }) => within !== null).map(({ id }) => id));
  const names = [
    ...knowledge.cards.flatMap((card) => namesOfCard(card, matters.has(card.id) ? 'matter' : 'service')),
    ...knowledge.laws.flatMap((law) => [
      ...named({ kind: 'law', id: law.id }, 'zh', law.short.zh, [law.title.zh, ...law.aliases]),
      ...named({ kind: 'law', id: law.id }, 'en', law.short.en, [law.title.en]),
    ]),
    ...knowledge.terms.flatMap(namesOfTerm),
    ...knowledge.answers.flatMap(namesOfAnswer),
  ];
  return distinct(names).sort(
    (left, right) =>
      KINDS.indexOf(left.suggestion.kind) - KINDS.indexOf(right.suggestion.kind) ||
      left.name.length - right.name.length ||
      (left.name < right.name ? -1 : 1),
  );
}

function named(
  about: Pick<Suggestion, 'kind' | 'id'>,
  language: 'zh' | 'en',
  text: string,
  others: readonly string[],
): TypedName[] {
  return [text, ...others].map((name) => ({
    name: cleanText(name).toLowerCase(),
    suggestion: { text, ...about },
    isOther: name !== text,
    language,
  }));
}

const namesOfCard = ({ id, title, aliases }: Card, kind: 'service' | 'matter') =>
  (['zh', 'en'] as const).flatMap((language) => named({ kind, id }, language, title[language], aliases[language]));

const namesOfTerm = ({ legal, lay, abbreviations, english: [official, ...others] }: Term) => [
  ...named({ kind: 'term', id: null }, 'zh', legal, [...lay, ...abbreviations]),
  ...(official === undefined ? [] : named({ kind: 'term', id: null }, 'en', official, others)),
];

const namesOfAnswer = ({ question }: ReviewedAnswer) => [
  ...named({ kind: 'question', id: null }, 'zh', question.zh, []),
  ...(question.en === undefined ? [] : named({ kind: 'question', id: null }, 'en', question.en, [])),
];

/** Each name for each suggested text once: a question that is answered by another text after a change of law stands there twice. */
function distinct(names: readonly TypedName[]): TypedName[] {
  const seen = new Set<string>();
  return names.filter(({ name, suggestion }) => {
    const key = `${name}\n${suggestion.text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
