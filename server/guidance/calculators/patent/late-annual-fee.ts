import { isInForce, type LocalDate } from '../../../domain/index.ts';
import type { KnowledgeLookup, Surcharge } from '../../../knowledge/index.ts';
import type { Calculation } from '../../../protocol/index.ts';
import { type AnnualFee, readAnnualFeeRate, tellBand, yearOutsideTerm } from './annual-fee-rate.ts';
import { basisOfRate, type PublishedRate, tableOfRate, tellYuan } from './read-rate.ts';
import { isWithinTerm, type PatentRight, tellPatentRight, termInYears } from './tell-patent-right.ts';

/** A patent year whose fee is paid so many months late. */
export interface LateYear {
  readonly right: PatentRight;
  readonly year: number;
  readonly monthsLate: number;
}

interface LateContext {
  readonly lookup: KnowledgeLookup;
  readonly date: LocalDate;
  readonly language: 'zh' | 'en';
}

/**
 * The official annual fee with its surcharge, before reduction, of a patent whose filing date is not known: a number of whole months late
 * belongs to the band that it ends, and the next band is told too. Implementing Rules (2023) article 115; Guidelines part V chapter 9,
 * 4.2.1.3.
 */
export function computeLateAnnualFee(late: LateYear, context: LateContext): AnnualFee {
  const { lookup, date, language } = context;
  const { right, year, monthsLate } = late;
  const read = isWithinTerm(right, year, lookup)
    ? readAnnualFeeRate(right, year, context)
    : yearOutsideTerm(right, year, termInYears(right, lookup));
  if ('kind' in read) return { kind: 'impossible', reason: read.reason[language] };
  const ladder = lookup.knowledge.surcharges.filter(
    (row) => row.service === 'patent-annual-fee' && isInForce(row, date),
  );
  const band = ladder.find(({ monthsFrom, monthsTo }) => monthsFrom < monthsLate && monthsLate <= monthsTo);
  if (!band) return { kind: 'impossible', reason: beyondGrace(monthsLate, ladder)[language] };
  const next = ladder.find(({ monthsFrom }) => monthsFrom === band.monthsTo) ?? null;
  return describe(late, { read, band, next }, language);
}

/** Past the last band of the ladder the fee can no longer simply be paid. */
function beyondGrace(months: number, ladder: readonly Surcharge[]) {
  const last = Math.max(0, ...ladder.map(({ monthsTo }) => monthsTo));
  return {
    zh: `补缴期只有${last}个月，晚了${months}个月已经不能直接补缴，专利权会终止；能不能恢复要看原因和时间。`,
    en: `A late fee can be paid within ${last} months only; ${months} months late it can no longer simply be paid and the patent lapses. Whether it can be restored depends on the reason and the time.`,
  };
}

interface Ladder {
  readonly read: PublishedRate;
  readonly band: Surcharge;
  readonly next: Surcharge | null;
}

function describe(
  { right, year, monthsLate }: LateYear,
  { read, band, next }: Ladder,
  language: 'zh' | 'en',
): AnnualFee {
  const surcharge = Math.round(read.yuan * band.percent) / 100;
  const [full, late, total] = [read.yuan, surcharge, read.yuan + surcharge].map((yuan) => tellYuan(yuan)[language]);
  const [patent, years] = [tellPatentRight(right)[language], tellBand(read.rate)[language]];
  const zh = language === 'zh';
  const after =
    next === null
      ? ''
      : zh
        ? `超过${band.monthsTo}个月就按${next.percent}%算。`
        : ` Beyond ${band.monthsTo} months it is ${next.percent} per cent.`;
  const calculation: Calculation = {
    id: 'patent-annual-fee',
    inputs: { right, year, monthsLate },
    steps: zh
      ? [
          `第${year}年落在${years}这一档，全额年费${full}`,
          `超过期限${band.monthsFrom}个月以上、不超过${band.monthsTo}个月：滞纳金是全额年费的${band.percent}%，${late}`,
          `合计${total}${after === '' ? '' : `；${after.slice(0, -1)}`}`,
        ]
      : [
          `Year ${year} falls in the band ${years}; the full fee is ${full}`,
          `More than ${band.monthsFrom} and up to ${band.monthsTo} months late: the surcharge is ${band.percent} per cent of the full fee, ${late}`,
          `In all ${total}.${after}`,
        ],
    result: total ?? '',
    basis: [...basisOfRate(read), ...band.basis],
    tableVersion: `${tableOfRate(read)}; ${band.id} ${band.effectiveFrom}`,
  };
  const sentence = zh
    ? `${patent}第${year}年的年费晚交${monthsLate}个月，一共要缴${total}：年费${full}，滞纳金${late}（减缴前，滞纳金为全额年费的${band.percent}%）。${after}`
    : `The annual fee for year ${year} of ${patent}, paid ${monthsLate} months late, comes to ${total}: fee ${full}, surcharge ${late} (before reduction; ${band.percent} per cent of the full fee).${after}`;
  return { kind: 'computed', rate: read.rate, calculation, sentence };
}
