import type { LocalDate } from '../../../domain/index.ts';
import { type KnowledgeLookup, type Rate, writeYuan } from '../../../knowledge/index.ts';
import type { Calculation } from '../../../protocol/index.ts';
import { impossible, notPublished, type Refusal } from '../computation.ts';
import { basisOfRate, type PublishedRate, tableOfRate } from './read-rate.ts';
import { isWithinTerm, type PatentRight, tellPatentRight, termInYears } from './tell-patent-right.ts';

/** What an annual fee came to, and the rate row it was read from; or which input cannot be computed with. */
export type AnnualFee =
  | { readonly kind: 'computed'; readonly rate: Rate; readonly calculation: Calculation; readonly sentence: string }
  | { readonly kind: 'impossible'; readonly reason: string };

/** Refuses a patent year that a term of `term` years does not have. Patent Law (2020) article 42. */
export function yearOutsideTerm(right: PatentRight, year: number, term: number): Refusal {
  const { zh, en } = tellPatentRight(right);
  return impossible(
    'year',
    `${zh}的保护期是${term}年，没有第${year}年的年费。`,
    `The term of ${en} is ${term} years; there is no annual fee for year ${year}.`,
  );
}

/** The row of the table of annual fees in force on `date` for one patent year, in yuan before reduction and surcharge, or why there is none. */
export function readAnnualFeeRate(
  right: PatentRight,
  year: number,
  { lookup, date }: { readonly lookup: KnowledgeLookup; readonly date: LocalDate },
): PublishedRate | Refusal {
  const rate = lookup
    .rates(`patent-annual-fee-${right}`, date)
    .find(({ yearFrom, yearTo }) => (yearFrom ?? 0) <= year && year <= (yearTo ?? 0));
  if (!rate)
    return notPublished(
      `这里没有收录${date}适用的年费标准，以官方公布为准。`,
      `The schedule of annual fees for ${date} is not held here; the official announcement applies.`,
    );
  if (rate.amount === null)
    return notPublished(
      `${date}适用的年费标准尚未公布，以官方公布为准。`,
      `The schedule of annual fees for ${date} is not yet published; the official announcement applies.`,
    );
  return { rate, yuan: rate.amount };
}

/** The band of years that a row stands for: 第4年至第6年, years 4 to 6. */
export const tellBand = ({ yearFrom, yearTo }: Rate) => ({
  zh: `第${yearFrom}年至第${yearTo}年`,
  en: `years ${yearFrom} to ${yearTo}`,
});

/**
 * The official annual fee of one patent year, before reduction and surcharge, by the rate table in force on `date`: what can be said
 * of a patent whose filing date is not known.
 * Basis: Patent Law (2020) article 43, Implementing Rules (2023) article 115, the schedule of fees.
 */
export function computeAnnualFee(
  right: PatentRight,
  year: number,
  context: { readonly lookup: KnowledgeLookup; readonly date: LocalDate; readonly language: 'zh' | 'en' },
): AnnualFee {
  const { lookup, language } = context;
  const read = isWithinTerm(right, year, lookup)
    ? readAnnualFeeRate(right, year, context)
    : yearOutsideTerm(right, year, termInYears(right, lookup));
  if ('kind' in read) return { kind: 'impossible', reason: read.reason[language] };
  return describeFee(right, year, read, language);
}

function describeFee(right: PatentRight, year: number, read: PublishedRate, language: 'zh' | 'en'): AnnualFee {
  const [{ zh, en }, amount, band] = [
    tellPatentRight(right),
    writeYuan(read.yuan, language),
    tellBand(read.rate)[language],
  ];
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
    basis: basisOfRate(read),
    tableVersion: tableOfRate(read),
  };
  return { kind: 'computed', rate: read.rate, calculation, sentence };
}
