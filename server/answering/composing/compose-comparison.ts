import type { QuestionPart, Statement } from '../../domain/index.ts';
import { type Concordance, concordanceKey, renderText } from '../../knowledge/index.ts';
import { type Composing, chunksOf } from './composing-parts.ts';

type Rule = Concordance['rules'][number];

/** Share of a rule's subject that a question must hold to ask for that rule; below it the question is about the law as a whole. */
const SUBJECT_COVERAGE = 0.6;
const MAX_RULES = 3;
const MAX_MAIN_RULES = 5;

/**
 * What changed between two versions of a law, from its concordance: the rules that the question names by article or by subject, otherwise
 * the main ones. Nothing when the question compares no versions, or there is no concordance.
 */
export function composeComparison(part: QuestionPart, composing: Composing): Statement[] {
  const { understood, lookup } = composing;
  if (understood.slots.aspect !== 'comparison') return [];
  const concordance = lookup.knowledge.concordances.find(
    ({ law }) => understood.namedKeys.length === 0 || understood.namedKeys.some((key) => key.startsWith(`${law}@`)),
  );
  if (!concordance) return [];
  const named = rulesNamed(concordance, part, composing);
  const rules = named.length > 0 ? named : concordance.rules.filter(({ main }) => main).slice(0, MAX_MAIN_RULES);
  return rules.flatMap((rule) => {
    const [chunk] = chunksOf([concordanceKey(concordance, rule)], composing);
    if (!chunk) return [];
    const inForce = lookup.inForce(chunk.basis, composing.date);
    return [
      {
        // The whole account of a rule that was asked for; of each main one only what changed.
        text: named.length > 0 ? chunk.text : writeChange(rule, composing),
        form: rules.length === 1 ? ('sentence' as const) : ('item' as const),
        chunks: [chunk, ...chunksOf(inForce.slice(0, 1), composing)],
        // The corpus check holds a concordance to the articles of both versions.
        figuresFrom: [chunk.text],
        core: true,
      },
    ];
  });
}

function rulesNamed(concordance: Concordance, part: QuestionPart, composing: Composing): Rule[] {
  const { law, from, to, rules } = concordance;
  const { namedKeys } = composing.understood;
  const byArticle = rules.filter(
    ({ oldArticles, newArticles }) =>
      oldArticles.some((article) => namedKeys.includes(`${law}@${from}/${article}`)) ||
      newArticles.some((article) => namedKeys.includes(`${law}@${to}/${article}`)),
  );
  if (byArticle.length > 0) return byArticle.slice(0, MAX_RULES);
  return rules
    .map((rule) => ({
      rule,
      near: composing.index.coverage(rule.subject[composing.language], part.searchText),
    }))
    .filter(({ near }) => near >= SUBJECT_COVERAGE)
    .sort((left, right) => right.near - left.near)
    .map(({ rule }) => rule)
    .slice(0, MAX_RULES);
}

function writeChange({ subject, change }: Rule, { lookup, language, date }: Composing): string {
  const { text } = renderText(change[language], { lookup, language, date });
  return `${subject[language]}${language === 'zh' ? '：' : ': '}${text}`;
}
