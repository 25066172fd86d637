import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, isInForce, type LocalDate } from '../../../server/domain/index.ts';
import { unchangingIntervals } from '../../../server/indexing/chunks/unchanging-intervals.ts';
import {
  assembleKnowledge,
  createKnowledgeLookup,
  type Knowledge,
  type KnowledgeLookup,
  type LawVersion,
} from '../../../server/knowledge/index.ts';
import { day } from '../../doubles/day.ts';
import { readCorpus, smallCorpus } from '../../knowledge/corpus-folders.ts';

const FIRST = day('2020-01-01');

describe('unchangingIntervals', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = assembleKnowledge(await readCorpus(smallCorpus));
  });

  /** The small corpus with laws in force in these spans alone, each given by its first and last day counted from 2020-01-01. */
  function lookupOver(spans: readonly (readonly [from: number, to: number | null])[]): KnowledgeLookup {
    const law = knowledge.laws[0];
    const version = law?.versions[0];
    if (!law || !version) throw new Error('the small corpus has no law');
    const versions: LawVersion[] = spans.map(([from, to]) => ({
      ...version,
      effectiveFrom: addDays(FIRST, from),
      effectiveTo: to === null ? null : addDays(FIRST, to),
    }));
    return createKnowledgeLookup({ ...knowledge, laws: [{ ...law, versions }], rates: [] });
  }

  const twoLaws = () =>
    lookupOver([
      [0, 99],
      [100, null],
    ]);

  it('gives one span per law where the text changes with the law', () => {
    const spans = unchangingIntervals(twoLaws(), (date) => (date < addDays(FIRST, 100) ? 'old' : 'new'));
    expect(spans).toEqual([
      { interval: { effectiveFrom: FIRST, effectiveTo: addDays(FIRST, 99) }, value: 'old' },
      { interval: { effectiveFrom: addDays(FIRST, 100), effectiveTo: null }, value: 'new' },
    ]);
  });

  it('joins the spans of laws under which the text stays', () => {
    const spans = unchangingIntervals(twoLaws(), () => ({ text: 'the same' }));
    expect(spans.map(({ interval }) => interval)).toEqual([{ effectiveFrom: FIRST, effectiveTo: null }]);
  });

  it('keeps apart two spans of one text that are not next to each other', () => {
    const lookup = lookupOver([
      [0, 9],
      [10, 19],
      [20, null],
    ]);
    const spans = unchangingIntervals(lookup, (date) =>
      date >= addDays(FIRST, 10) && date < addDays(FIRST, 20) ? null : 'text',
    );
    expect(spans.map(({ interval }) => interval)).toEqual([
      { effectiveFrom: FIRST, effectiveTo: addDays(FIRST, 9) },
      { effectiveFrom: addDays(FIRST, 20), effectiveTo: null },
    ]);
  });

  it('gives no text for a time whose figures are not known', () => {
    const spans = unchangingIntervals(twoLaws(), (date) => {
      if (date < addDays(FIRST, 100)) throw new RangeError('Unknown reference {window}');
      return 'text';
    });
    expect(spans.map(({ interval }) => interval.effectiveFrom)).toEqual([addDays(FIRST, 100)]);
  });

  it('lets through an error that is not about a reference', () => {
    expect(() =>
      unchangingIntervals(twoLaws(), () => {
        throw new TypeError('broken');
      }),
    ).toThrow('broken');
  });

  const span = fc
    .tuple(fc.nat(400), fc.option(fc.nat(400)))
    .map(([from, length]): [number, number | null] => [from, length === null ? null : from + length]);
  const world = fc.record({
    spans: fc.array(span, { minLength: 1, maxLength: 6 }),
    texts: fc.array(fc.constantFrom('a', 'b', null), { minLength: 1, maxLength: 12 }),
  });

  /** A text that changes only where some law of `lookup` begins or has ended: what every record of the corpus does. */
  function renderBy(lookup: KnowledgeLookup, texts: readonly (string | null)[]) {
    const versions = lookup.knowledge.laws.flatMap((law) => law.versions);
    return (date: LocalDate) =>
      texts[versions.filter((version) => isInForce(version, date)).length % texts.length] ?? null;
  }
  const days = Array.from({ length: 900 }, (_, n) => addDays(FIRST, n - 40));

  it('covers each day on which something is said once, and no other day from the first law on', () => {
    fc.assert(
      fc.property(world, ({ spans, texts }) => {
        const lookup = lookupOver(spans);
        const render = renderBy(lookup, texts);
        const intervals = unchangingIntervals(lookup, render);
        const begin = addDays(FIRST, Math.min(...spans.map(([from]) => from)));
        for (const date of days) {
          const held = intervals.filter(({ interval }) => isInForce(interval, date)).map(({ value }) => value);
          const said = date < begin ? null : render(date);
          expect(held).toEqual(said === null ? [] : [said]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives no two neighbouring spans of one text', () => {
    fc.assert(
      fc.property(world, ({ spans, texts }) => {
        const lookup = lookupOver(spans);
        const intervals = unchangingIntervals(lookup, renderBy(lookup, texts));
        const unjoined = intervals.filter(({ interval, value }, n) => {
          const next = intervals[n + 1];
          return (
            next !== undefined &&
            interval.effectiveTo !== null &&
            addDays(interval.effectiveTo, 1) === next.interval.effectiveFrom &&
            next.value === value
          );
        });
        expect(unjoined).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
