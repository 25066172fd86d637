import type { StatuteArticle } from '../../server/evaluation/index.ts';

/** Articles of one law stand side by side. */
const ARTICLES_OF_LAW = 40;
const LEAST_CLAUSES = 2;
const MOST_CLAUSES = 6;
/** One clause in so many has a pair of its characters replaced by a pair from another clause. */
const CHANGED = 2;
const SEED = 7;

/**
 * Articles of laws that never were, the same on every run: clauses of the texts given, drawn at random and joined, with words changed. A longer
 * list begins with the shorter one.
 */
export function makeUpArticles(texts: readonly string[], count: number): StatuteArticle[] {
  const clauses = texts.flatMap((text) => text.split(/[，；。]/u)).filter((clause) => clause.length > 3);
  const draw = createDraw(SEED);
  const drawClause = () => clauses[draw(clauses.length)] as string;
  return Array.from({ length: count }, (_, id) => {
    const length = LEAST_CLAUSES + draw(MOST_CLAUSES - LEAST_CLAUSES + 1);
    const own = Array.from({ length }, () => {
      const clause = drawClause();
      return draw(CHANGED) === 0 ? replacePair(clause, drawClause(), draw) : clause;
    });
    return {
      id,
      law: `第${Math.floor(id / ARTICLES_OF_LAW) + 1}号条例`,
      article: `第${(id % ARTICLES_OF_LAW) + 1}条`,
      text: `${own.join('，')}。`,
    };
  });
}

function replacePair(clause: string, other: string, draw: (below: number) => number): string {
  const [at, from] = [draw(clause.length - 1), draw(other.length - 1)];
  return clause.slice(0, at) + other.slice(from, from + 2) + clause.slice(at + 2);
}

/** Whole numbers from 0 and below a limit, from the linear congruential generator of Numerical Recipes. */
function createDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
