import type { AnswerQuestion } from '../answering/index.ts';
import type { DialogueState, LocalDate } from '../domain/index.ts';
import type { DevelopmentQuestion, KnowledgeLookup } from '../knowledge/index.ts';
import { cleanText, readChineseNumeral, readNumbers } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';

type ExpectedTurn = DevelopmentQuestion['turns'][number];

/** What one reply got right of what was expected; null where nothing was. */
export interface TurnScore {
  readonly id: string;
  /** Its place in its dialogue, from 1. */
  readonly turn: number;
  readonly question: string;
  readonly kind: boolean;
  readonly intent: boolean;
  readonly service: boolean;
  readonly facts: boolean | null;
  readonly article: boolean | null;
  readonly expected: ExpectedTurn;
  readonly reply: Reply;
}

/** Asks every question of a set and compares kind, intent, service, facts and cited articles with what it expects. */
export async function scoreAnswers(
  questions: readonly DevelopmentQuestion[],
  parts: { readonly answerQuestion: AnswerQuestion; readonly lookup: KnowledgeLookup; readonly today: LocalDate },
): Promise<TurnScore[]> {
  const scores: TurnScore[] = [];
  for (const { id, asOf, city, turns } of questions) {
    let state: DialogueState | null = null;
    for (const [index, expected] of turns.entries()) {
      const answered = await parts.answerQuestion({
        text: expected.question,
        asOf: asOf ?? parts.today,
        city: city ?? null,
        language: null,
        state,
      });
      state = answered.state;
      scores.push({
        id,
        turn: index + 1,
        question: expected.question,
        expected,
        reply: answered.reply,
        ...compare(expected, answered.reply, parts.lookup),
      });
    }
  }
  return scores;
}

function compare(expected: ExpectedTurn, reply: Reply, lookup: KnowledgeLookup) {
  const said = [reply.text, reply.calculation?.result ?? '', ...reply.notices.map(({ text }) => text)].join('\n');
  return {
    kind: reply.kind === expected.kind,
    intent: reply.intent === expected.intent,
    service: reply.service === expected.service,
    facts: expected.facts.length === 0 ? null : expected.facts.every((fact) => says(said, fact)),
    article:
      expected.articles.length === 0
        ? null
        : reply.citations.some(({ chunkId }) =>
            expected.articles.some((key) => lookup.digest(key) !== null && chunkId.startsWith(`${key}~`)),
          ),
  };
}

/** Whether a reply says a fact: in those words but for width, case, spaces and the way numbers are written, or, for a bare number, as that value. */
function says(text: string, fact: string): boolean {
  const fold = (words: string) => withDigits(cleanText(words).replaceAll(' ', '').toLowerCase());
  if (/^\d+$/.test(fact)) return readNumbers(text).includes(Number(fact));
  const said = fold(text);
  const wanted = fold(fact);
  // 16个月 does not say 6个月.
  const begins = (at: number) => !/^\d/.test(wanted) || !/[\d.]$/.test(said.slice(0, at));
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) if (begins(at)) return true;
  return false;
}

/** Official texts write 六个月 where accounts write 6个月. */
const withDigits = (text: string) =>
  text.replace(/[〇零一二三四五六七八九十百千]+/gu, (numeral) => String(readChineseNumeral(numeral) ?? numeral));

/** Shares (0 to 1) over a set of scores; facts and articles over the turns that expect some. */
export function summariseScores(scores: readonly TurnScore[]) {
  const share = (values: readonly (boolean | null)[]) => {
    const counted = values.filter((value) => value !== null);
    return counted.length === 0 ? null : Math.round((counted.filter(Boolean).length / counted.length) * 1000) / 1000;
  };
  return {
    n: scores.length,
    kind: share(scores.map(({ kind }) => kind)),
    intent: share(scores.map(({ intent }) => intent)),
    service: share(scores.map(({ service }) => service)),
    facts: share(scores.map(({ facts }) => facts)),
    article: share(scores.map(({ article }) => article)),
  };
}
