import type { Concordance } from './records.ts';

/** The key of one rule of a concordance: concordance:trademark-law/2019-2026#opposition-period. */
export const concordanceKey = ({ law, from, to }: Concordance, rule: Concordance['rules'][number]): string =>
  `concordance:${law}/${from}-${to}#${rule.id}`;
