import type { Chunk } from '../../domain/index.ts';
import { type Concordance, concordanceKey, type KnowledgeLookup, renderText } from '../../knowledge/index.ts';
import { createChunk, LANGUAGES } from './create-chunk.ts';

type Rule = Concordance['rules'][number];

/** One Chunk per rule of a concordance and language: what changed, and what is safe while a case runs across the day of the change. */
export function chunkConcordances(lookup: KnowledgeLookup): Chunk[] {
  return lookup.knowledge.concordances.flatMap((concordance) =>
    concordance.rules.flatMap((rule) => LANGUAGES.map((language) => chunkRule(concordance, rule, language, lookup))),
  );
}

function chunkRule(concordance: Concordance, rule: Rule, language: 'zh' | 'en', lookup: KnowledgeLookup): Chunk {
  const { law: id, from, to } = concordance;
  const law = lookup.law(id);
  const version = law?.versions.find((candidate) => candidate.version === to);
  if (!law || !version) throw new RangeError(`${id}@${to} is not in the law list`);
  const write = (text: { zh: string; en: string }) =>
    renderText(text[language], { lookup, language, date: version.effectiveFrom }).text;
  const articles = [
    ...rule.oldArticles.map((article) => `${id}@${from}/${article}`),
    ...rule.newArticles.map((article) => `${id}@${to}/${article}`),
  ];
  const subject = rule.subject[language];
  const course = write(rule.transition.safeCourse);
  const text =
    language === 'zh'
      ? `${subject}：${write(rule.change)}跨过新旧法的：${course}`
      : `${subject}: ${write(rule.change)} Across the change: ${course}`;
  const [short, questions] = [law.short[language], questionsOf(subject, law.short[language], language)];
  return createChunk({
    kind: 'notice',
    key: concordanceKey(concordance, rule),
    language,
    title: language === 'zh' ? `${short}新旧对照（${from}—${to}）` : `${short}: ${from} and ${to} compared`,
    version: version.label[language],
    url: version.url,
    text,
    questions,
    headingPath: [subject],
    services: lookup.knowledge.cards
      .filter(({ legalBasis }) => legalBasis.some((key) => articles.includes(key)))
      .map((card) => card.id),
    basis: articles,
    effectiveFrom: null,
    effectiveTo: null,
  });
}

const questionsOf = (subject: string, law: string, language: 'zh' | 'en') =>
  language === 'zh'
    ? [`新旧${law}${subject}有什么区别`, `新${law}对${subject}改了什么`]
    : [`What changes in the new ${law} on ${subject.toLowerCase()}?`];
