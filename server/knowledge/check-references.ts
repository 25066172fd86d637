import { isInForce, type LocalDate, parseArticleKey } from '../domain/index.ts';
import { createKnowledgeLookup, type KnowledgeLookup } from './lookup.ts';
import { assembleKnowledge, type CorpusFault, type CorpusRecords, type Located } from './read-knowledge.ts';
import type { Card, Digest } from './records.ts';
import { type RenderScope, unresolvedReferences } from './render-text.ts';

/** A string somewhere in a record, with the path to it. */
interface Leaf {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** Faults between records: ids used twice, keys, services, figures and references that lead nowhere on the day of the check. */
export function checkReferences(records: CorpusRecords, today: LocalDate): CorpusFault[] {
  const lookup = createKnowledgeLookup(assembleKnowledge(records));
  return [
    ...checkUniqueIds(records),
    ...checkDigests(records, lookup, today),
    ...checkCards(records, lookup, today),
    ...checkKeys(records, lookup),
    ...checkServiceIds(records, lookup),
    ...checkAnswers(records, lookup, today),
  ];
}

const faultAt = ({ file, at }: Located<unknown>, path: readonly PropertyKey[], message: string): CorpusFault => ({
  path: file.path,
  line: file.lineOf([...at, ...path]),
  message,
});

function checkUniqueIds({ byKind }: CorpusRecords): CorpusFault[] {
  const identified: { located: Located<unknown>; path: PropertyKey[]; id: string }[] = [
    ...byKind.card.map((located) => ({ located, path: ['id'], id: `service ${located.value.id}` })),
    ...byKind.catalogue.map((located) => ({ located, path: ['id'], id: `catalogue row ${located.value.id}` })),
    ...byKind.city.map((located) => ({ located, path: ['id'], id: `city ${located.value.id}` })),
    ...byKind.lawList.flatMap((located) =>
      located.value.laws.map(({ id }, n) => ({ located, path: ['laws', n, 'id'], id: `law ${id}` })),
    ),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.map(({ id }, n) => ({ located, path: ['answers', n, 'id'], id: `answer ${id}` })),
    ),
    ...byKind.reply.flatMap((located) =>
      located.value.replies.map(({ id }, n) => ({ located, path: ['replies', n, 'id'], id: `reply ${id}` })),
    ),
    ...byKind.digest.flatMap((located) =>
      located.value.digests.map(({ article }, n) => ({
        located,
        path: ['digests', n, 'article'],
        id: `digest ${located.value.law}@${located.value.version}/${article}`,
      })),
    ),
  ];
  const seen = new Set<string>();
  return identified.flatMap(({ located, path, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [faultAt(located, path, `${id} stands twice`)];
  });
}

function checkDigests({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  return byKind.digest.flatMap((located) => {
    const { law, version, digests } = located.value;
    const listed = lookup.law(law)?.versions.find((candidate) => candidate.version === version);
    if (!listed) return [faultAt(located, ['law'], `${law}@${version} is not in laws/laws.yaml`)];
    return digests.flatMap((record, n) => {
      const digest = lookup.digest(`${law}@${version}/${record.article}`) as Digest;
      const tooHigh = listed.articles !== null && Number(record.article.split('-')[0]) > listed.articles;
      return [
        ...(tooHigh
          ? [faultAt(located, ['digests', n, 'article'], `${law}@${version} has ${listed.articles} articles`)]
          : []),
        ...checkTexts(located, ['digests', n, 'rule'], record.rule, (language) => ({
          lookup,
          language,
          date: today,
          digest,
        })),
      ];
    });
  });
}

function checkCards({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  return byKind.card.flatMap((located) => {
    const card: Card = located.value;
    const faults = checkTexts(located, [], card, (language) => ({ lookup, language, date: today, card }));
    if (`services/${card.id}.yaml` !== located.file.path)
      faults.push(faultAt(located, ['id'], `the file of ${card.id} must be services/${card.id}.yaml`));
    if (card.periods.status === 'known') {
      card.periods.items.forEach((period, n) => {
        period.figures.forEach((key, m) => {
          if (lookup.figure(key) === null)
            faults.push(
              faultAt(located, ['periods', 'items', n, 'figures', m], `${key} is not a figure of any digest`),
            );
        });
        if (lookup.figureInForce(period.figures, today) === null)
          faults.push(
            faultAt(located, ['periods', 'items', n], `period ${period.id} has no figure in force on ${today}`),
          );
      });
    }
    if (card.fees.status === 'known') {
      card.fees.items.forEach((fee, n) => {
        if (lookup.rates(fee.rate, today).length === 0)
          faults.push(
            faultAt(
              located,
              ['fees', 'items', n, 'rate'],
              `no row of fees/*.csv in force on ${today} has the id ${fee.rate}`,
            ),
          );
      });
    }
    return faults;
  });
}

function checkAnswers({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  const intents = new Set(lookup.knowledge.intentCatalogue.map(({ id }) => id));
  return byKind.answer.flatMap((located) =>
    located.value.answers.flatMap((answer, n) => {
      const date = isInForce({ effectiveFrom: answer.validFrom, effectiveTo: answer.validTo }, today)
        ? today
        : (answer.validFrom ?? today);
      const faults = checkTexts(located, ['answers', n, 'answer'], answer.answer, (language) => ({
        lookup,
        language,
        date,
      }));
      if (!intents.has(answer.scope.intent))
        faults.push(faultAt(located, ['answers', n, 'scope', 'intent'], `${answer.scope.intent} is not an intent`));
      return faults;
    }),
  );
}

function checkTexts(
  located: Located<unknown>,
  at: readonly PropertyKey[],
  value: unknown,
  scope: (language: 'zh' | 'en') => RenderScope,
): CorpusFault[] {
  return leaves(value).flatMap(({ text, path }) => {
    const language = path.at(-1) === 'en' ? 'en' : 'zh';
    return unresolvedReferences(text, scope(language)).map((reference) =>
      faultAt(located, [...at, ...path], `{${reference}} refers to nothing in force`),
    );
  });
}

/** Every article key in cards, answers, rates and concordances must be in the law list, and its article must have a digest. */
function checkKeys({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const records: Located<unknown>[] = [...byKind.card, ...byKind.answer, ...byKind.rate];
  return records.flatMap((located) =>
    leaves(located.value)
      .filter(({ text, path }) => parseArticleKey(text) !== null && !path.includes('sources'))
      .flatMap(({ text, path }) => {
        if (lookup.lawVersion(text) === null)
          return [faultAt(located, path, `${text}: this version of this law is not in laws/laws.yaml`)];
        return lookup.digest(text) === null ? [faultAt(located, path, `${text} has no digest`)] : [];
      }),
  );
}

function checkServiceIds({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const uses: { located: Located<unknown>; path: PropertyKey[]; id: string | null }[] = [
    ...byKind.card.map((located) => ({ located, path: ['id'], id: located.value.id })),
    ...byKind.card.flatMap((located) =>
      located.value.neighbours.map(({ service }, n) => ({ located, path: ['neighbours', n, 'service'], id: service })),
    ),
    ...byKind.catalogue.map((located) => ({ located, path: ['within'], id: located.value.within })),
    ...byKind.rate.flatMap((located) => located.value.services.map((id) => ({ located, path: ['services'], id }))),
    ...byKind.notice.flatMap((located) =>
      located.value.tasks.flatMap((task, n) =>
        task.services.map((id, m) => ({ located, path: ['tasks', n, 'services', m], id })),
      ),
    ),
    ...byKind.servicePhrasings.flatMap((located) =>
      located.value.services.map(({ service }, n) => ({ located, path: ['services', n, 'service'], id: service })),
    ),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.flatMap(({ scope }, n) => [
        { located, path: ['answers', n, 'scope', 'service'], id: scope.service },
        { located, path: ['answers', n, 'scope', 'matter'], id: scope.matter },
      ]),
    ),
  ];
  return uses
    .filter(({ id }) => id !== null && lookup.service(id) === null)
    .map(({ located, path, id }) => faultAt(located, path, `${id} is not in services/catalogue.csv`));
}

function leaves(value: unknown, path: readonly PropertyKey[] = []): Leaf[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [];
}
