import { type LocalDate, parseArticleKey } from '../../domain/index.ts';
import { type CardSection, cardSections } from '../card-sections.ts';
import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import type { Card, Digest } from '../records.ts';
import { renderCardSection } from '../render-card.ts';
import { type RenderScope, unresolvedReferences } from '../render-text.ts';
import { faultAt, leaves } from './located-fault.ts';

/** Digests of laws or articles that are not listed, and references in them that mean nothing. */
export function checkDigests({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
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

/** Figures, fees and references of cards that lead nowhere on a day; a period marked as dropped may lead nowhere once its law has ended. */
export function checkCards({ byKind }: CorpusRecords, lookup: KnowledgeLookup, date: LocalDate): CorpusFault[] {
  return byKind.card.flatMap((located) => {
    const card: Card = located.value;
    const misplaced =
      `services/${card.id}.yaml` === located.file.path
        ? []
        : [faultAt(located, ['id'], `the file of ${card.id} must be services/${card.id}.yaml`)];
    const gone = new Set(
      periodsOf(card)
        .filter(({ dropped, figures }) => dropped && lookup.figureInForce(figures, date) === null)
        .map(({ id }) => id),
    );
    const texts = checkTexts(located, [], card, (language) => ({ lookup, language, date, card }), gone);
    return [
      ...texts,
      ...misplaced,
      ...checkPeriods(located, gone, lookup, date),
      ...checkFees(located, lookup, date),
      ...checkSections(located, lookup, date),
    ];
  });
}

const periodsOf = (card: Card) => (card.periods.status === 'known' ? card.periods.items : []);

function checkPeriods(
  located: Located<Card>,
  gone: ReadonlySet<string>,
  lookup: KnowledgeLookup,
  date: LocalDate,
): CorpusFault[] {
  return periodsOf(located.value).flatMap(({ id, figures }, n) => {
    const unknown = figures.flatMap((key, m) =>
      lookup.figure(key) === null
        ? [faultAt(located, ['periods', 'items', n, 'figures', m], `${key} is not a figure of any digest`)]
        : [],
    );
    const isHole = !gone.has(id) && lookup.figureInForce(figures, date) === null;
    return isHole
      ? [...unknown, faultAt(located, ['periods', 'items', n], `period ${id} has no figure in force on ${date}`)]
      : unknown;
  });
}

function checkFees(located: Located<Card>, lookup: KnowledgeLookup, date: LocalDate): CorpusFault[] {
  const { fees } = located.value;
  return (fees.status === 'known' ? fees.items : []).flatMap(({ rate }, n) =>
    lookup.rates(rate, date).length === 0
      ? [faultAt(located, ['fees', 'items', n, 'rate'], `no row of fees/*.csv in force on ${date} has the id ${rate}`)]
      : [],
  );
}

/** Sections that are called known and say nothing on a day, since nothing they rest on is in force. */
function checkSections(located: Located<Card>, lookup: KnowledgeLookup, date: LocalDate): CorpusFault[] {
  const scope = { lookup, language: 'zh', date, city: null } as const;
  return (Object.keys(cardSections) as CardSection[])
    .filter((section) => renderCardSection(located.value, section, scope).lines.length === 0)
    .map((section) => faultAt(located, [section], `${section} says nothing on ${date}`));
}

/** References of reviewed answers that mean nothing on a day on which the answer is valid, and rates no table has. */
export function checkAnswers({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  return byKind.answer.flatMap((located) =>
    located.value.answers.flatMap((answer, n) => {
      const date = dayOfValidity(answer.validFrom, answer.validTo, today);
      const rates = new Set(lookup.knowledge.rates.map(({ id }) => `rate:${id}`));
      const missing = answer.basis.flatMap((key, m) =>
        key.startsWith('rate:') && !rates.has(key) ? [{ key, path: ['answers', n, 'basis', m] }] : [],
      );
      return [
        ...checkTexts(located, ['answers', n, 'answer'], answer.answer, (language) => ({ lookup, language, date })),
        ...missing.map(({ key, path }) =>
          faultAt(located, path, `no row of fees/*.csv has the id ${key.slice('rate:'.length)}`),
        ),
      ];
    }),
  );
}

/** Articles and figures of concordances that are not there. */
export function checkConcordances({ byKind }: CorpusRecords, lookup: KnowledgeLookup, today: LocalDate): CorpusFault[] {
  return byKind.concordance.flatMap((located) => {
    const { law, from, to, rules } = located.value;
    const missing = rules.flatMap(({ oldArticles, newArticles }, n) => [
      ...oldArticles.map((article, m) => ({ key: `${law}@${from}/${article}`, path: ['rules', n, 'oldArticles', m] })),
      ...newArticles.map((article, m) => ({ key: `${law}@${to}/${article}`, path: ['rules', n, 'newArticles', m] })),
    ]);
    return [
      ...missing
        .filter(({ key }) => lookup.digest(key) === null)
        .map(({ key, path }) => faultAt(located, path, `${key} has no digest`)),
      ...checkTexts(located, [], located.value, (language) => ({ lookup, language, date: today })),
    ];
  });
}

/** Local regulations of city packs that the law list does not have. */
export function checkCities({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return byKind.city.flatMap((located) =>
    located.value.laws.flatMap((id, n) =>
      lookup.law(id) === null ? [faultAt(located, ['laws', n], `${id} is not in laws/laws.yaml`)] : [],
    ),
  );
}

/** Today, or the day nearest to it on which an answer is valid: the figures of an expired one are looked up on its last day. */
function dayOfValidity(from: LocalDate | null, to: LocalDate | null, today: LocalDate): LocalDate {
  if (to !== null && to < today) return to;
  return from !== null && from > today ? from : today;
}

function checkTexts(
  located: Located<unknown>,
  at: readonly PropertyKey[],
  value: unknown,
  scope: (language: 'zh' | 'en') => RenderScope,
  gone: ReadonlySet<string> = new Set(),
): CorpusFault[] {
  return leaves(value).flatMap(({ text, path }) => {
    const language = path.at(-1) === 'en' ? 'en' : 'zh';
    return unresolvedReferences(text, scope(language))
      .filter((reference) => !gone.has(reference))
      .map((reference) => faultAt(located, [...at, ...path], `{${reference}} refers to nothing in force`));
  });
}

/** Every article key in cards, answers and rates must be in the law list, and its article must have a digest. */
export function checkKeys({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const records: Located<unknown>[] = [
    ...byKind.card,
    ...byKind.answer,
    ...byKind.rate,
    ...byKind.surcharge,
    ...byKind.reduction,
    ...byKind.period,
    ...byKind.secondReading,
    ...byKind.city,
    ...byKind.competence,
  ];
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
