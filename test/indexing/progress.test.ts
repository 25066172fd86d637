import { describe, expect, it } from 'vitest';
import { type BuildProgress, measureProgress } from '../../server/indexing/index.ts';

/** Reports at given milliseconds and what is told of them. */
function tell(reports: readonly (readonly [number, 'learn' | 'embed', number, number])[]): BuildProgress[] {
  const told: BuildProgress[] = [];
  let nowMs = 0;
  const report = measureProgress(
    (progress) => told.push(progress),
    () => nowMs,
  );
  for (const [atMs, stage, done, total] of reports) {
    nowMs = atMs;
    report(stage, done, total);
  }
  return told;
}

describe('the progress of a build', () => {
  it('has a rate and a time left from the second report of a stage on', () => {
    expect(
      tell([
        [0, 'embed', 0, 100],
        [2_000, 'embed', 40, 100],
      ]),
    ).toEqual([
      { stage: 'embed', done: 0, total: 100, ratePerSecond: null, secondsLeft: null },
      { stage: 'embed', done: 40, total: 100, ratePerSecond: 20, secondsLeft: 3 },
    ]);
  });

  it('begins to count anew with each stage', () => {
    expect(
      tell([
        [0, 'learn', 0, 2],
        [8_000, 'learn', 2, 2],
        [9_000, 'embed', 0, 10],
        [10_000, 'embed', 5, 10],
      ]).at(-1),
    ).toEqual({
      stage: 'embed',
      done: 5,
      total: 10,
      ratePerSecond: 5,
      secondsLeft: 1,
    });
  });

  it('counts what was done in this build alone, when it goes on from an earlier one', () => {
    expect(
      tell([
        [0, 'embed', 80, 100],
        [1_000, 'embed', 90, 100],
      ]).at(-1),
    ).toMatchObject({ ratePerSecond: 10, secondsLeft: 1 });
  });
});
