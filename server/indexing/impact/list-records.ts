import type { Interval } from '../../domain/index.ts';
import { concordanceKey, type Knowledge } from '../../knowledge/index.ts';
import { type ComparedItem, fieldsOf } from './compare-items.ts';
import type { RecordKind } from './impact-report.ts';

/** A record of the corpus: how it compares, and what it was read as. */
export interface CorpusRecord extends ComparedItem {
  readonly value: object;
}

/** Every record of the corpus but the laws and their articles (`list-documents.ts`). Second readings are left out: they are notes on how the corpus was made. */
export function listRecords(knowledge: Knowledge): CorpusRecord[] {
  return [...listCited(knowledge), ...listAsking(knowledge)];
}

/** Records that speak of what people handle, what it costs, and where. */
function listCited(knowledge: Knowledge): CorpusRecord[] {
  const within = new Set(knowledge.catalogue.filter((row) => row.within !== null).map(({ id }) => id));
  return [
    ...knowledge.cards.map((card) => record(within.has(card.id) ? 'matter' : 'service', card.id, card.title.zh, card)),
    ...knowledge.answers.map((answer) => record('answer', answer.id, answer.question.zh, answer)),
    ...knowledge.rates.map((rate) => record('rate', dated(rate), rate.nameZh, rate)),
    ...knowledge.surcharges.map((row) => record('surcharge', dated(row), row.id, row)),
    ...knowledge.reductions.map((row) => record('reduction', dated(row), row.nameZh, row)),
    ...knowledge.notices.map((notice) => record('notice', notice.id, notice.title.zh, notice)),
    ...knowledge.cities.map((city) => record('city', city.id, city.name.zh, city)),
    ...knowledge.flows.map((flow) => record('flow', flow.id, flow.title.zh, flow)),
    ...knowledge.concordances.flatMap((concordance) =>
      concordance.rules.map((rule) => {
        const key = concordanceKey(concordance, rule).replace(/^concordance:/, '');
        const { law, from, to } = concordance;
        return record('concordance', key, rule.subject.zh, { ...rule, articles: articlesOf(rule, { law, from, to }) });
      }),
    ),
  ];
}

/** Records that say how people ask, and what is said to them where no law is asked for. */
function listAsking(knowledge: Knowledge): CorpusRecord[] {
  return [
    ...knowledge.replies.map((reply) => record('reply', reply.id, reply.text.zh, reply)),
    ...knowledge.catalogue.map((row) => record('catalogue', row.id, row.zh, row)),
    ...knowledge.intentCatalogue.map((row) => record('intent-meaning', row.id, row.zh, row)),
    ...knowledge.intents.map((intent) => record('intent', intent.intent, intent.intent, intent)),
    ...knowledge.servicePhrasings.map((row) => record('phrasings', row.service, row.service, row)),
    ...knowledge.askedQuestions.map((asked) => record('asked', asked.text, asked.text, asked)),
    record('wording', 'acts', 'acts', knowledge.acts),
    record('wording', 'explicit-patterns', 'explicit-patterns', knowledge.explicitPatterns),
    record('wording', 'question-words', 'question-words', knowledge.questionWords),
    record('wording', 'slot-words', 'slot-words', knowledge.slotWords),
    record('wording', 'guard', 'guard', knowledge.guard),
    record('wording', 'slot-questions', 'slot-questions', knowledge.slotQuestions),
    record('wording', 'calculations', 'calculations', knowledge.calculations),
    record('wording', 'dialogue-words', 'dialogue-words', knowledge.dialogueWords),
    ...knowledge.terms.map((term) => record('term', term.legal, term.legal, term)),
    ...knowledge.calendars.map((calendar) =>
      record('calendar', String(calendar.year), String(calendar.year), calendar),
    ),
    ...knowledge.periods.map((period) => record('period', dated(period), period.title.zh, period)),
    ...knowledge.sources.map((source) => record('source', source.id, source.title.zh, source)),
    ...knowledge.questions.map((question) =>
      record('question', question.id, question.turns[0]?.question ?? question.id, question),
    ),
  ];
}

function record(kind: RecordKind, id: string, title: string, value: object): CorpusRecord {
  return { subject: { kind, key: `${kind}:${id}`, title }, fields: fieldsOf(value), value };
}

/** The same id may recur in another span of days. */
const dated = ({ id, effectiveFrom }: { readonly id: string } & Pick<Interval, 'effectiveFrom'>) =>
  `${id}~${effectiveFrom ?? ''}`;

type Rule = Knowledge['concordances'][number]['rules'][number];

/** The articles of a rule by key: the rule itself names their numbers only. */
const articlesOf = (rule: Rule, { law, from, to }: { law: string; from: string; to: string }): string[] => [
  ...rule.oldArticles.map((article) => `${law}@${from}/${article}`),
  ...rule.newArticles.map((article) => `${law}@${to}/${article}`),
];
