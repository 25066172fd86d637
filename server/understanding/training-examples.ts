import { type Knowledge, withoutReferences } from '../knowledge/index.ts';
import { cleanText, withoutBrackets } from '../language/index.ts';
import type { LabelledText } from '../learning/index.ts';
import { actExamples } from './act-examples.ts';
import { SERVICE_INTENTS } from './service-intents.ts';

/** The label of a message about no service. */
export const NO_SERVICE = 'none';

/** How many service names stand in turn for `{service}` in one phrasing of an intent. */
const NAMES_PER_PHRASING = 3;
/** How many intent phrasings are laid around each name of a service. */
const PHRASINGS_PER_NAME = 4;

/** Intents whose phrasings concern no service at all. */
const INTENTS_WITHOUT_SERVICE = new Set(['human', 'smalltalk', 'about', 'out-of-scope', 'unsafe']);

/** Phrasings that stand beside each other in a file are variants of each other: so many of them are one source. */
const VARIANTS = 6;

/** How much a phrasing of an answer counts for its intent: the scope of the answer says it for all of them, and often wrongly. */
const ANSWERED_WEIGHT = 0.25;
/** How much a question counts whose own intent and service were judged. */
const ASKED_WEIGHT = 2;

const example = (text: string, label: string, source: string): LabelledText => ({
  text: cleanText(text).toLowerCase(),
  label,
  source,
});

/** Phrasings with the source of each. */
const withSources = (phrasings: readonly string[], name: string) =>
  phrasings.map((text, at) => ({ text, source: `${name}/${Math.floor(at / VARIANTS)}` }));

/**
 * Examples for the intent classifier. A phrasing with `{service}` is taken with several service names and with none, so that the
 * names say nothing about the intent. Out-of-scope domains are labels of their own, `out-of-scope/<domain>`.
 */
export function intentExamples(knowledge: Knowledge): LabelledText[] {
  const names = serviceNames(knowledge);
  const answered = knowledge.answers.flatMap(({ id, scope, phrasings }) =>
    [...phrasings.zh, ...phrasings.en].map((text) => ({
      ...example(text, scope.intent, `answer/${id}`),
      weight: ANSWERED_WEIGHT,
    })),
  );
  const phrased = knowledge.intents.flatMap(({ intent, phrasings, domains }, intentNumber) => [
    ...(['zh', 'en'] as const).flatMap((language) =>
      withSources(phrasings[language], `${intent}/${language}`).flatMap(({ text: phrasing, source }, n) =>
        fillService(phrasing, names[language], intentNumber * 7 + n * 13).map((text) => example(text, intent, source)),
      ),
    ),
    ...domains.flatMap((domain) =>
      withSources(
        [...domain.phrasings.zh, ...domain.phrasings.en, ...askedElsewhere(domain, knowledge)],
        domain.id,
      ).map(({ text, source }) => example(text, `${intent}/${domain.id}`, source)),
    ),
  ]);
  const asked = knowledge.askedQuestions.map(({ text, intent }, at) => ({
    ...example(text, intent, askedSource(at)),
    weight: ASKED_WEIGHT,
  }));
  const acted = actExamples(knowledge).map(({ text, intent, source }) => example(text, intent, source));
  return [...phrased, ...answered, ...asked, ...acted];
}

/** The matters of another department's domain inside phrasings of what is asked of ours: what is wanted says nothing of whose business it is. */
function askedElsewhere({ matters }: Knowledge['intents'][number]['domains'][number], knowledge: Knowledge): string[] {
  const templates = serviceTemplates(knowledge);
  return (['zh', 'en'] as const).flatMap((language) =>
    matters[language].flatMap((matter, n) => [
      matter,
      ...templatesFor(templates[language], n).map((template) => template.replaceAll('{service}', matter)),
    ]),
  );
}

/** Phrasings of intents that are asked of a service, with a place for its name. */
function serviceTemplates({ intents }: Knowledge): { zh: string[]; en: string[] } {
  const of = (language: 'zh' | 'en') =>
    intents
      .filter(({ intent }) => SERVICE_INTENTS.has(intent))
      .flatMap(({ phrasings }) => phrasings[language].filter((text) => text.includes('{service}')));
  return { zh: of('zh'), en: of('en') };
}

/** Some of the templates, others for each name. */
const templatesFor = (templates: readonly string[], n: number): string[] =>
  Array.from(
    { length: PHRASINGS_PER_NAME },
    (_, m) => templates[(n * 11 + m * 29) % Math.max(1, templates.length)] ?? '',
  ).filter((template) => template !== '');

/** Every text of a phrasing: itself, or with names in place of `{service}`, and without any. */
function fillService(phrasing: string, names: readonly string[], seed: number): string[] {
  if (!phrasing.includes('{service}')) return [phrasing];
  const chosen = Array.from(
    { length: NAMES_PER_PHRASING },
    (_, n) => names[(seed + n * 37) % Math.max(1, names.length)] ?? '',
  );
  return [...chosen, ''].map((name) => phrasing.replaceAll('{service}', name));
}

/** Official names only: what people call a matter (年费断了) may say what they want of it. */
function serviceNames({ catalogue }: Knowledge): { zh: string[]; en: string[] } {
  return { zh: catalogue.map(({ zh }) => zh), en: catalogue.map(({ en }) => en) };
}

/**
 * Examples for the service classifier: how people word each matter, its names inside intent phrasings (so that those words say
 * nothing about the service), the notice's questions for the pilot, and texts about no service.
 */
export function serviceExamples(knowledge: Knowledge): LabelledText[] {
  const templates = serviceTemplates(knowledge);
  const named = namesByService(knowledge).flatMap(({ service, language, name }, n) => [
    example(name, service, `name/${name}`),
    ...templatesFor(templates[language], n).map((template) =>
      example(template.replaceAll('{service}', name), service, `name/${name}`),
    ),
  ]);
  const worded = knowledge.servicePhrasings.flatMap(({ service, zh, en }) =>
    withSources([...zh, ...en], service).map(({ text, source }) => example(text, service, source)),
  );
  return [
    ...named,
    ...worded,
    ...actExamples(knowledge).map(({ text, service, source }) => example(text, service, source)),
    ...askedExamples(knowledge),
    ...answeredExamples(knowledge),
    ...articleExamples(knowledge),
    ...pilotExamples(knowledge),
    ...examplesWithoutService(knowledge),
  ];
}

/** Questions as people ask them, of those that say which service they are about, or that can be about none. */
function askedExamples({ askedQuestions }: Knowledge): LabelledText[] {
  return askedQuestions.flatMap(({ text, intent, service }, at) => {
    const label = service ?? (INTENTS_WITHOUT_SERVICE.has(intent) ? NO_SERVICE : null);
    return label === null ? [] : [{ ...example(text, label, askedSource(at)), weight: ASKED_WEIGHT }];
  });
}

/** Questions beside each other were asked of the same text or service. */
const askedSource = (at: number) => `asked/${Math.floor(at / VARIANTS)}`;

/** A text speaks of its matter from the first; more of it would only water that down. */
const OPENING_CHARACTERS = 150;

/** The opening of a text of the corpus, without the names of its figures. */
const openingOf = (text: string) => withoutReferences(text).slice(0, OPENING_CHARACTERS);

/** Phrasings of reviewed answers and what they say, by the service or matter of their scope. */
function answeredExamples({ answers }: Knowledge): LabelledText[] {
  return answers.flatMap(({ id, scope, phrasings, answer }) => {
    const subject = scope.matter ?? scope.service;
    const said = [answer.zh, answer.en].filter((text) => text !== undefined).map(openingOf);
    if (subject === null) return [];
    return [...phrasings.zh, ...phrasings.en, ...said].map((text) => example(text, subject, `answer/${id}`));
  });
}

/** Questions and accounts of articles on which exactly one card rests: those speak of that service. */
function articleExamples({ digests, cards }: Knowledge): LabelledText[] {
  return digests.flatMap(({ key, questions, rule }) => {
    const [card, ...others] = cards.filter(({ legalBasis }) => legalBasis.includes(key));
    if (!card || others.length > 0) return [];
    const texts = [...questions.zh, ...questions.en, openingOf(rule.zh), openingOf(rule.en)];
    return texts.map((text) => example(text, card.id, key));
  });
}

function namesByService({ catalogue, cards }: Knowledge) {
  return [
    ...catalogue.flatMap(({ id, zh, en }) => [
      { service: id, language: 'zh' as const, name: zh },
      { service: id, language: 'en' as const, name: en },
    ]),
    ...cards.flatMap(({ id, aliases }) => [
      ...aliases.zh.map((name) => ({ service: id, language: 'zh' as const, name })),
      ...aliases.en.map((name) => ({ service: id, language: 'en' as const, name })),
    ]),
  ];
}

function pilotExamples({ notices, intents }: Knowledge): LabelledText[] {
  const questions = notices.flatMap(({ parts, groups, tasks }) =>
    [...parts, ...groups, ...tasks].flatMap((part) => [...part.questions.zh, ...part.questions.en]),
  );
  const policy = intents
    .filter(({ intent }) => intent === 'policy')
    .flatMap(({ phrasings }) => [...phrasings.zh, ...phrasings.en]);
  const texts = [...questions, ...policy.filter((text) => !text.includes('{service}'))];
  return withSources(texts, 'pilot').map(({ text, source }) => example(text, 'pilot-policy', source));
}

function examplesWithoutService(knowledge: Knowledge): LabelledText[] {
  const { intents } = knowledge;
  const elsewhere = intents.flatMap(({ domains }) =>
    domains.flatMap((domain) => withSources(askedElsewhere(domain, knowledge), domain.id)),
  );
  return intents
    .filter(({ intent }) => INTENTS_WITHOUT_SERVICE.has(intent))
    .flatMap(({ intent, phrasings, domains }) => [{ id: intent, phrasings }, ...domains])
    .flatMap(({ id, phrasings: { zh, en } }) => withSources([...zh, ...en], id))
    .concat(elsewhere)
    .map(({ text, source }) => example(text.replaceAll('{service}', ''), NO_SERVICE, source));
}

/** What services and matters are called officially, in both languages, with and without what stands in brackets: the id by the name. */
export function officialNames({ catalogue, cards }: Knowledge): ReadonlyMap<string, string> {
  const titled = [...cards.map(({ id, title }) => ({ id, ...title })), ...catalogue].flatMap(({ id, zh, en }) =>
    [zh, en].flatMap((name) => [name, withoutBrackets(name)]).map((name) => [name, id] as const),
  );
  return new Map(titled);
}
