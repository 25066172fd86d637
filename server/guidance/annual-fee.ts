import type { LocalDate } from '../domain/index.ts';
import { type KnowledgeLookup, type Rate, writeYuan } from '../knowledge/index.ts';
import type { Calculation } from '../protocol/index.ts';

/** The kinds of patent that have annual fees. */
export type PatentRight = 'invention' | 'utility-model' | 'design';

const RIGHTS: Readonly<Record<PatentRight, { zh: string; en: string; longestYears: number }>> = {
  // Terms of protection: Patent Law (2020) article 42.
  invention: { zh: '发明专利', en: 'an invention patent', longestYears: 20 },
  'utility-model': { zh: '实用新型专利', en: 'a utility model', longestYears: 10 },
  design: { zh: '外观设计专利', en: 'a design patent', longestYears: 15 },
};

/** What an annual fee came to, and the rate row it was read from; or which input cannot be computed with. */
export type AnnualFee =
  | { readonly kind: 'computed'; readonly rate: Rate; readonly calculation: Calculation; readonly sentence: string }
  | { readonly kind: 'impossible'; readonly reason: string };

/** Whether a slot value names a kind of patent. */
export function isPatentRight(value: unknown): value is PatentRight {
  return typeof value === 'string' && Object.hasOwn(RIGHTS, value);
}

/** The kinds of patent, in the order in which they are told. */
export const patentRights = Object.keys(RIGHTS) as readonly PatentRight[];

/** Whether a patent lives so many years: from the first to the last of its term. */
export const isWithinTerm = (right: PatentRight, year: number): boolean =>
  Number.isInteger(year) && year >= 1 && year <= RIGHTS[right].longestYears;

/**
 * The official annual fee of one patent year, before reduction and surcharge, by the rate table in force on `date`.
 * Basis: Patent Law (2020) article 43, Implementing Rules (2023) article 115, the schedule of fees.
 */
export function computeAnnualFee(
  right: PatentRight,
  year: number,
  context: { readonly lookup: KnowledgeLookup; readonly date: LocalDate; readonly language: 'zh' | 'en' },
): AnnualFee {
  const { lookup, date, language } = context;
  const { zh, en, longestYears } = RIGHTS[right];
  const impossible = (inChinese: string, inEnglish: string): AnnualFee => ({
    kind: 'impossible',
    reason: language === 'zh' ? inChinese : inEnglish,
  });
  if (!isWithinTerm(right, year))
    return impossible(
      `${zh}的保护期是${longestYears}年，没有第${year}年的年费。`,
      `The term of ${en} is ${longestYears} years; there is no annual fee for year ${year}.`,
    );
  const rate = lookup
    .rates(`patent-annual-fee-${right}`, date)
    .find(({ yearFrom, yearTo }) => (yearFrom ?? 0) <= year && year <= (yearTo ?? 0));
  if (!rate)
    return impossible(
      `这里没有收录${date}适用的年费标准，以官方公布为准。`,
      `The schedule of annual fees for ${date} is not held here; the official announcement applies.`,
    );
  if (rate.amount === null)
    return impossible(
      `${date}适用的年费标准尚未公布，以官方公布为准。`,
      `The schedule of annual fees for ${date} is not yet published; the official announcement applies.`,
    );
  return describeFee(right, year, rate, rate.amount, language);
}

function describeFee(right: PatentRight, year: number, rate: Rate, yuan: number, language: 'zh' | 'en'): AnnualFee {
  const { zh, en } = RIGHTS[right];
  const amount = writeYuan(yuan, language);
  const band =
    language === 'zh' ? `第${rate.yearFrom}年至第${rate.yearTo}年` : `years ${rate.yearFrom} to ${rate.yearTo}`;
  const sentence =
    language === 'zh'
      ? `${zh}第${year}年的年费是${amount}（${band}每年${amount}，减缴前）。`
      : `The annual fee for year ${year} of ${en} is ${amount} (${band}: ${amount} a year, before reduction).`;
  const steps =
    language === 'zh'
      ? [`第${year}年落在${band}这一档`, `这一档每年${amount}`]
      : [`Year ${year} falls in the band ${band}`, `That band costs ${amount} a year`];
  const calculation: Calculation = {
    id: 'patent-annual-fee',
    inputs: { right, year },
    steps,
    result: amount,
    basis: [`rate:${rate.id}`, ...rate.basis],
    tableVersion: `${rate.titleZh} ${rate.effectiveFrom}`,
  };
  return { kind: 'computed', rate, calculation, sentence };
}
