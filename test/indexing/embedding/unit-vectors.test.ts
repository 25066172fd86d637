import { describe, expect, it } from 'vitest';
import { unitVectors } from '../../../server/indexing/embedding/unit-vectors.ts';

const refusal = (what: RegExp) =>
  expect.objectContaining({ code: 'embedding-mismatch', message: expect.stringMatching(what) });

describe('the rows of an embedding model', () => {
  it('become vectors of length one, in order', () => {
    expect(
      unitVectors(
        [
          [3, 4],
          [0, -2],
        ],
        2,
        2,
      ),
    ).toEqual([Float32Array.of(0.6, 0.8), Float32Array.of(0, -1)]);
  });

  it.each<[string, unknown[], RegExp]>([
    ['too few rows', [[1, 0]], /gave 1 vectors for 2 texts/],
    ['too many rows', [[1], [1], [1]], /gave 3 vectors for 2 texts/],
    ['a row of another length', [[1, 0], [1]], /1 dimensions in place of 2/],
    [
      'a value that is not a number',
      [
        [1, 0],
        [1, Number.NaN],
      ],
      /numbers alone/,
    ],
    [
      'an infinite value',
      [
        [1, 0],
        [Number.POSITIVE_INFINITY, 1],
      ],
      /numbers alone/,
    ],
    [
      'a number in quotes',
      [
        [1, 0],
        ['1', 0],
      ],
      /numbers alone/,
    ],
    [
      'nothing but zeros',
      [
        [1, 0],
        [0, 0],
      ],
      /length 0/,
    ],
    [
      'numbers too large to measure',
      [
        [1, 0],
        [1.7e308, 1.7e308],
      ],
      /length Infinity/,
    ],
    ['a base64 string in place of a row', [[1, 0], 'AACAPw=='], /no vector/],
    ['nothing in place of a row', [[1, 0], null], /no vector/],
  ])('are refused with %s', (_, rows, what) => {
    expect(() => unitVectors(rows, 2, 2)).toThrow(refusal(what));
  });
});
