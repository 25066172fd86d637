/** Years a text names by themselves (2027年, in 2027); a year inside a full date is that date's, and a year a term runs to says nothing of the law asked for. */
export function readYears(text: string): number[] {
  return [...text.matchAll(YEAR)].map((match) => Number(match[1] ?? match[2] ?? match[3]));
}

// Not the year of a full date, and not the one in which a right ends ("至2030年", "2030年才到期", "expires in 2030").
const YEAR =
  /(?<![\d至到])((?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?\s*(?:以后|之后|后|起)|(?<![\d至到])((?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*月)(?!\s*(?:以前|之前|前|内))(?!\s*(?:年?底|才|就|要|将)?\s*(?:到期|届满|过期|期满))|(?<!expir(?:e|es|ing) )\b(?:in|from|after|since|of) ((?:19|20)\d{2})\b(?![-/.]\d)/gu;

/** Whether the words right behind a date make it a bound (以前, 底前): what is told of lies before it. */
export const makesBound = (behind: string): boolean => BOUND.test(behind);

const BOUND = /^\s*(?:底|初|中旬|上旬|下旬|[1-3]?\d[日号])?\s*(?:以前|之前|前|内)/;
