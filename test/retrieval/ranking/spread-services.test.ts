import { describe, expect, it } from 'vitest';
import { spreadServices } from '../../../server/retrieval/index.ts';

/** Names as they were ranked, each with its services in brackets, and as they stand afterwards. */
const spread = (...ranked: readonly (readonly [name: string, ...services: string[]])[]) =>
  spreadServices(ranked, ([, ...services]) => services).map(([name]) => name);

describe('spreadServices', () => {
  it('puts the best of the first three services first and keeps the order of all others', () => {
    const ranked = [
      ['steps', 'renewal'],
      ['fees', 'renewal'],
      ['periods', 'renewal'],
      ['year', 'annual-fee'],
      ['late', 'annual-fee'],
      ['search', 'search'],
      ['pledge', 'pledge'],
    ] as const;
    expect(spread(...ranked)).toEqual(['steps', 'year', 'search', 'fees', 'periods', 'late', 'pledge']);
  });

  it('takes what shares any service for the same, and texts of no service for one', () => {
    const ranked = [['both', 'renewal', 'grace'], ['grace', 'grace'], ['law'], ['other law'], ['fee', 'fee']] as const;
    expect(spread(...ranked)).toEqual(['both', 'law', 'fee', 'grace', 'other law']);
  });

  it('changes nothing where all are of one service, or there are none', () => {
    expect(spread(['first', 'renewal'], ['second', 'renewal'])).toEqual(['first', 'second']);
    expect(spread()).toEqual([]);
  });
});
