import { type Bilingual, isInForce, type LocalDate } from '../../../domain/index.ts';
import type { Reduction, Surcharge } from '../../../knowledge/index.ts';
import { addMonths } from '../../add-months.ts';
import { tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import { type BilingualNotice, impossible, missing, type Refusal } from '../computation.ts';
import type { AnnualFeeDates } from './annual-fee-dates.ts';
import { readAnnualFeeRate, tellBand } from './annual-fee-rate.ts';
import { basisOfRate, rateNotHeld, tableOfRate, tellYuan } from './read-rate.ts';
import { type AnnualReduction, readReduction, reduceYuan, tellReduction } from './reduce-fee.ts';
import type { PatentRight } from './tell-patent-right.ts';

/** One annual fee of one patent. Years are patent years, the first beginning on the filing date. */
export interface AnnualFeeMatter {
  readonly right: PatentRight;
  readonly year: number;
  readonly grantYear: number | null;
  readonly reduction: AnnualReduction | null;
}

/** What has to be paid on one day. */
export interface AnnualFeePayment {
  /** Yuan after reduction. */
  readonly fee: number;
  /** Per cent of the full fee; null when the time for paying late is over. */
  readonly percent: number | null;
  /** Yuan; null likewise. */
  readonly surcharge: number | null;
  readonly steps: readonly Bilingual[];
  readonly basis: readonly string[];
  readonly tables: readonly string[];
  readonly notices: readonly BilingualNotice[];
}

/**
 * The annual fee and surcharge when paid on `paidOn`, in yuan; `dates` null for the year of grant, which has no grace.
 * Patent Law (2020) article 51; Implementing Rules (2023) articles 115 and 117; Guidelines part V chapter 9, 4.2.1.3; schedule of fees.
 */
export function annualFeePayment(
  matter: AnnualFeeMatter,
  dates: AnnualFeeDates | null,
  paidOn: LocalDate,
  { lookup }: Pick<CalculatorContext, 'lookup'>,
): AnnualFeePayment | Refusal {
  const read = readAnnualFeeRate(matter.right, matter.year, { lookup, date: paidOn });
  if ('kind' in read) return read;
  const reduced = reductionOf(matter, paidOn, { lookup });
  if ('kind' in reduced) return reduced;
  const late = dates === null ? { kind: 'on-time' as const } : bandOf(dates, paidOn, lookup.knowledge.surcharges);
  if (late === null) return rateNotHeld(paidOn);
  const [band, full] = [tellBand(read.rate), tellYuan(read.yuan)];
  const percent = late.kind === 'lapsed' ? null : late.kind === 'late' ? late.row.percent : 0;
  const surcharge = percent === null ? null : Math.round(read.yuan * percent) / 100;
  const { row, notices } = reduced;
  return {
    fee: reduceYuan(read.yuan, row),
    percent,
    surcharge,
    steps: [
      {
        zh: `第${matter.year}年落在${band.zh}这一档，全额年费${full.zh}`,
        en: `Year ${matter.year} falls in the band ${band.en}; the full fee is ${full.en}`,
      },
      ...(row === null ? [] : [tellReduction(read.yuan, row)]),
      ...(late.kind === 'late' ? [tellSurcharge(late.row, read.yuan, paidOn)] : []),
    ],
    basis: [...basisOfRate(read), ...(row?.basis ?? []), ...(late.kind === 'late' ? late.row.basis : [])],
    tables: [tableOfRate(read)],
    notices: [...notices, ...(late.kind === 'late' && dates ? fullMonthNotice(dates, paidOn) : [])],
  };
}

/** How many annual fees are reduced, from that of the year of grant on: schedule of fees, 9. */
const REDUCED_YEARS = 'patent-fee-schedule@2026/9#annuity-span';

/** The reduction that applies to this year, or why that cannot be told. */
function reductionOf(
  { reduction, year, grantYear }: AnnualFeeMatter,
  date: LocalDate,
  { lookup }: Pick<CalculatorContext, 'lookup'>,
): { readonly row: Reduction | null; readonly notices: readonly BilingualNotice[] } | Refusal {
  if (grantYear !== null && grantYear > year)
    return impossible(
      'grantYear',
      `授权在第${grantYear}年，不用缴第${year}年的年费`,
      `The patent was granted in year ${grantYear}; no annual fee is due for year ${year}`,
    );
  const row = readReduction(reduction, date, lookup);
  if (row === null || 'kind' in row || reduction === 'open-licence')
    return row === null || !('kind' in row) ? { row, notices: [] } : row;
  const span = Number.parseInt(lookup.figure(REDUCED_YEARS) ?? '0', 10);
  if (grantYear === null && year > span)
    return missing(
      'grantYear',
      `只减授权当年起${span}年的年费，要知道授权在第几年（grantYear）`,
      `Only the annual fees of ${span} years from the year of grant are reduced; the year of grant (grantYear) is needed`,
    );
  if (grantYear === null || year < grantYear + span) return { row, notices: [] };
  const [first, last] = [grantYear, grantYear + span - 1];
  return {
    row: null,
    notices: [
      {
        kind: 'condition',
        text: {
          zh: `年费只减授权当年起的${span}年（第${first}年至第${last}年），第${year}年按全额缴。`,
          en: `Annual fees are reduced for ${span} years from the year of grant only (years ${first} to ${last}); year ${year} is paid in full.`,
        },
      },
    ],
  };
}

type Lateness =
  | { readonly kind: 'on-time' }
  | { readonly kind: 'late'; readonly row: Surcharge }
  | { readonly kind: 'lapsed' };

/** The band of the ladder of surcharges in which a day falls; a day on which a month is full belongs to the band before. Null where no ladder of then is held. */
function bandOf({ due, grace }: AnnualFeeDates, paidOn: LocalDate, ladder: readonly Surcharge[]): Lateness | null {
  if (paidOn <= due.lastDay) return { kind: 'on-time' };
  if (paidOn > grace.lastDay) return { kind: 'lapsed' };
  const rows = ladder.filter((row) => row.service === 'patent-annual-fee' && isInForce(row, paidOn));
  // After a last month that was moved for a holiday no band is left: the last one goes on.
  const row = rows.find(({ monthsTo }) => paidOn <= addMonths(due.counted, monthsTo)) ?? rows.at(-1);
  return row ? { kind: 'late', row } : null;
}

function tellSurcharge(row: Surcharge, full: number, paidOn: LocalDate): Bilingual {
  const [day, yuan] = [tellWeekday(paidOn), tellYuan(Math.round(full * row.percent) / 100)];
  if (row.percent === 0)
    return {
      zh: `${day.zh}缴，超过期限没有满一个月以上，不收滞纳金`,
      en: `Paid on ${day.en}, not more than a month late: no surcharge`,
    };
  return {
    zh: `${day.zh}缴，超过期限${row.monthsFrom}个月以上、不超过${row.monthsTo}个月：滞纳金是全额年费的${row.percent}%，${yuan.zh}`,
    en: `Paid on ${day.en}, more than ${row.monthsFrom} and up to ${row.monthsTo} months late: the surcharge is ${row.percent} per cent of the full fee, ${yuan.en}`,
  };
}

/** The Guidelines word the end of the first month in two ways that do not quite agree. */
function fullMonthNotice({ due }: AnnualFeeDates, paidOn: LocalDate): BilingualNotice[] {
  if (paidOn !== addMonths(due.counted, 1)) return [];
  return [
    {
      kind: 'unverified',
      text: {
        zh: '这一天正好超过期限满一个月。审查指南分段时把满月当天算在不收滞纳金的一段，前一句的写法却可以读成当天就要收。稳妥的做法是提前一天缴。',
        en: 'On this day exactly one month has passed. The bands of the Guidelines put it into the month without surcharge, but the sentence before them can be read otherwise. The safe course is to pay a day earlier.',
      },
    },
  ];
}
