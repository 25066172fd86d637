import type { Bilingual, LocalDate } from '../../../domain/index.ts';
import type { KnowledgeLookup } from '../../../knowledge/index.ts';

/** The kinds of patent that have annual fees. */
export type PatentRight = 'invention' | 'utility-model' | 'design';

/** The kinds of patent by id, as they are chosen. */
export const patentRightChoices = {
  invention: { zh: '发明', en: 'invention' },
  'utility-model': { zh: '实用新型', en: 'utility model' },
  design: { zh: '外观设计', en: 'design' },
} as const satisfies Record<PatentRight, Bilingual>;

const PATENTS: Readonly<Record<PatentRight, Bilingual>> = {
  invention: { zh: '发明专利', en: 'an invention patent' },
  'utility-model': { zh: '实用新型专利', en: 'a utility model' },
  design: { zh: '外观设计专利', en: 'a design patent' },
};

/** A kind of patent as it stands in a sentence: 发明专利, an invention patent. */
export const tellPatentRight = (right: PatentRight): Bilingual => PATENTS[right];

/** Whether a slot value names a kind of patent. */
export function isPatentRight(value: unknown): value is PatentRight {
  return typeof value === 'string' && Object.hasOwn(PATENTS, value);
}

/** The kinds of patent, in the order in which they are told. */
export const patentRights = Object.keys(PATENTS) as readonly PatentRight[];

/** The term in years of a patent filed on `filedOn`, or filed under the law of today; 0 where its term is not held. Patent Law (2020) article 42. */
export function termInYears(right: PatentRight, lookup: KnowledgeLookup, filedOn?: LocalDate): number {
  const id = `patent-term-${right}`;
  const period = filedOn
    ? lookup.period(id, filedOn)
    : lookup.knowledge.periods.findLast((one) => one.id === id && one.effectiveTo === null);
  return period?.length.amount ?? 0;
}

/** Whether a patent filed under the law of today lives so many years: from the first to the last of its term. */
export const isWithinTerm = (right: PatentRight, year: number, lookup: KnowledgeLookup): boolean =>
  Number.isInteger(year) && year >= 1 && year <= termInYears(right, lookup);
