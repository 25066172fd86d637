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
  return distinct(names.sort(byKind)).sort(
    (left, right) => byKind(left, right) || left.name.length - right.name.length || (left.name < right.name ? -1 : 1),
  );
}

const byKind = ({ suggestion: left }: TypedName, { suggestion: right }: TypedName) =>
  KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind);

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

/**
 * Each name for each suggested text once, and each text of one kind, the first: a service that is a term too is the service, and a question that is
 * answered otherwise after a change of law stands there twice.
 */
function distinct(names: readonly TypedName[]): TypedName[] {
  const byText = new Map<string, Suggestion>();
  const byName = new Map<string, TypedName>();
  for (const name of names) {
    const suggestion = byText.get(name.suggestion.text) ?? name.suggestion;
    byText.set(suggestion.text, suggestion);
    const key = `${name.name}\n${suggestion.text}`;
    if (!byName.has(key)) byName.set(key, { ...name, suggestion });
  }
  return [...byName.values()];
}
