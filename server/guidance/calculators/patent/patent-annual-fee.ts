import type { Bilingual, LocalDate } from '../../../domain/index.ts';
import { addMonths } from '../../add-months.ts';
import { tellDate, tellWeekday } from '../../tell-period.ts';
import { type BilingualNotice, type Computation, impossible, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { dateField, integerField, optional } from '../fields.ts';
import { safeDay } from '../notices-of.ts';
import { type AnnualFeeDates, annualFeeDates, tellAnnualFeeDates } from './annual-fee-dates.ts';
import { annualFeeFields, isYearOfGrant, refuseAnnualFeeInputs } from './annual-fee-fields.ts';
import { type AnnualFeeMatter, type AnnualFeePayment, annualFeePayment } from './annual-fee-payment.ts';
import { tellYuan } from './read-rate.ts';
import { tellPatentRight } from './tell-patent-right.ts';

/** Beyond that nothing is told of a lateness but that it is too late. */
const MOST_MONTHS_LATE = 240;

/**
 * The annual fee of a patent year: when it is due, until when it may be paid late, and what it comes to on `paidOn` (default: the day asked for),
 * or so many months after it was due.
 * `fee` is after reduction, `surcharge` a share of the full fee, all in yuan; both days are null for the year of grant, whose fee is paid on
 * registration, and surcharge and total are null once the six months are over. Patent Law (2020) articles 42 to 44 and 51; Implementing Rules (2023)
 * articles 114, 115 and 117.
 */
export const patentAnnualFee = defineCalculator({
  id: 'patent-annual-fee',
  title: { zh: '专利年费和滞纳金', en: 'Patent annual fee and surcharge' },
  service: 'patent-annual-fee',
  fields: {
    ...annualFeeFields,
    paidOn: optional(dateField({ zh: '打算缴费的日期', en: 'Day of payment' })),
    monthsLate: optional(integerField({ zh: '晚交几个月', en: 'Months late' }, { from: 1, to: MOST_MONTHS_LATE })),
  },
  work(values, context) {
    const { filedOn, year, grantYear, monthsLate } = values;
    const refused = refuseAnnualFeeInputs(values, values.paidOn ?? context.asOf, context) ?? refuseLateness(values);
    if (refused) return refused;
    const dates = isYearOfGrant(year, grantYear) ? null : annualFeeDates(filedOn, year, context);
    if (dates !== null && 'kind' in dates) return dates;
    const paidOn =
      monthsLate === null || dates === null
        ? (values.paidOn ?? context.asOf)
        : addMonths(dates.due.counted, monthsLate);
    const payment = annualFeePayment(values, dates, paidOn, context);
    if ('kind' in payment && (payment.code !== 'not-published' || dates === null)) return payment;
    return present(values, dates, payment, paidOn);
  },
});

/** The fee of one year, and how late it is paid where that is how the day is told. */
type PaidMatter = AnnualFeeMatter & { readonly monthsLate: number | null };

/** Refuses a day of payment told in two ways, and a lateness that the year of grant cannot have. */
function refuseLateness({
  year,
  grantYear,
  paidOn,
  monthsLate,
}: PaidMatter & { readonly paidOn: LocalDate | null }): Refusal | null {
  if (monthsLate === null) return null;
  if (paidOn !== null)
    return impossible(
      'monthsLate',
      '缴费日期和晚交几个月只填一项',
      'Give either the day of payment or how many months late it is',
    );
  if (!isYearOfGrant(year, grantYear)) return null;
  return impossible(
    'monthsLate',
    `第${year}年是授权当年，年费在办理登记时缴足，没有滞纳期`,
    `Year ${year} is the year of grant: its fee is paid on registration and has no grace`,
  );
}

function present(
  matter: PaidMatter,
  dates: AnnualFeeDates | null,
  payment: AnnualFeePayment | Refusal,
  paidOn: LocalDate,
): Computation {
  const paid = 'kind' in payment ? null : payment;
  const { fee = null, percent = null, surcharge = null } = paid ?? {};
  const result = tellResult(matter, dates, paid, paidOn);
  return {
    kind: 'computed',
    values: {
      dueOn: dates?.due.lastDay ?? null,
      graceLastDay: dates?.grace.lastDay ?? null,
      fee,
      surchargePercent: percent,
      surcharge,
      total: fee === null || surcharge === null ? null : fee + surcharge,
    },
    steps: [...(dates ? tellAnnualFeeDates(dates, matter.year) : []), ...(paid?.steps ?? [])],
    result,
    sentence: {
      zh: `${tellPatentRight(matter.right).zh}第${matter.year}年的年费：${result.zh}。`,
      en: `Annual fee for year ${matter.year} of ${tellPatentRight(matter.right).en}: ${result.en}.`,
    },
    ends: dates ? [dates.due, dates.grace] : [],
    basis: [...(dates ? [] : ['patent-rules@2023/114']), ...(paid?.basis ?? [])],
    tables: paid?.tables ?? [],
    notices: [
      ...('kind' in payment ? [{ kind: 'not-published' as const, text: payment.reason }] : payment.notices),
      ...(dates?.notices ?? [ON_REGISTRATION]),
      ...(dates && paidOn > dates.grace.lastDay ? [LAPSED] : []),
    ],
    dates: dates ? [dueDate('dueOn', dates, 'due'), dueDate('graceLastDay', dates, 'grace')] : [],
  };
}

const TITLES = {
  due: { zh: '年费缴费期限届满日', en: 'Annual fee due' },
  grace: { zh: '年费补缴（带滞纳金）的最后一日', en: 'Last day to pay the annual fee late' },
} as const;

const dueDate = (name: string, dates: AnnualFeeDates, which: 'due' | 'grace') => ({
  name,
  title: TITLES[which],
  date: safeDay(dates[which]),
});

function tellResult(
  { year, monthsLate }: PaidMatter,
  dates: AnnualFeeDates | null,
  paid: AnnualFeePayment | null,
  paidOn: LocalDate,
): Bilingual {
  const amount = paid === null ? null : tellAmount(paid);
  if (dates === null)
    return {
      zh: `第${year}年是授权当年，办理登记手续时缴${amount?.zh ?? ''}`,
      en: `year ${year} is the year of grant; ${amount?.en ?? ''}, paid on registration`,
    };
  const [due, grace] = [tellWeekday(dates.due.lastDay), tellWeekday(dates.grace.lastDay)];
  const when = tellWhen(paidOn, monthsLate);
  if (paidOn > dates.grace.lastDay)
    return monthsLate === null
      ? {
          zh: `缴费期限届满日是${due.zh}，补缴期已于${grace.zh}届满，不能再直接补缴`,
          en: `it was due by ${due.en}, and the time for paying late ended on ${grace.en}; it can no longer simply be paid`,
        }
      : {
          zh: `缴费期限届满日是${due.zh}，补缴期到${grace.zh}为止，${when.zh}就不能再直接补缴了`,
          en: `due by ${due.en}, payable late until ${grace.en}; ${when.en} it can no longer simply be paid`,
        };
  const tail =
    amount === null
      ? { zh: '，应缴数额以官方公布为准', en: '; the amount is for the official announcement' }
      : {
          zh: `，${when.zh}应缴${amount.zh}`,
          en: `; ${when.en}: ${amount.en}`,
        };
  return {
    zh: `最晚${due.zh}缴，带滞纳金补缴最晚到${grace.zh}${tail.zh}`,
    en: `due by ${due.en}, payable late until ${grace.en}${tail.en}`,
  };
}

/** The day of payment in words; one that was told by how late it is says so. */
function tellWhen(paidOn: LocalDate, monthsLate: number | null): Bilingual {
  const day = tellWeekday(paidOn);
  if (monthsLate === null) return { zh: `${day.zh}缴`, en: `paid on ${day.en}` };
  const months = monthsLate === 1 ? 'month' : 'months';
  return {
    zh: `晚${monthsLate}个月到${tellDate(paidOn).zh}缴`,
    en: `paid ${monthsLate} ${months} late, on ${day.en},`,
  };
}

function tellAmount({ fee, surcharge }: AnnualFeePayment): Bilingual {
  const plain = tellYuan(fee);
  if (!surcharge) return plain;
  const [late, total] = [tellYuan(surcharge), tellYuan(fee + surcharge)];
  return {
    zh: `${total.zh}（年费${plain.zh}，滞纳金${late.zh}）`,
    en: `${total.en} (fee ${plain.en}, surcharge ${late.en})`,
  };
}

/** Implementing Rules (2023) articles 60 and 114. */
const ON_REGISTRATION: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '授权当年的年费在办理登记手续时缴，没有滞纳期；没缴足的视为没有办理登记。最后一日从收到授权通知起算。',
    en: 'The fee of the year of grant is paid on registration and has no grace; unpaid or short, registration counts as not done. Its last day runs from receipt of the notice of grant.',
  },
};

/** Implementing Rules (2023) articles 6 and 115; Guidelines part V chapter 9, 4.2.1.3. */
const LAPSED: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '补缴期满没有缴足的，专利权自应当缴纳年费期满之日起终止。有正当理由或者因不可抗拒的事由耽误的，可以在规定期限内请求恢复；恢复时除年费外，滞纳金要补足到全额年费的25%。',
    en: 'A patent whose fee is not fully paid by then ends as of the day on which the fee was due. Restoration may be requested in time for a justified reason or an irresistible event; the surcharge is then made up to 25 per cent of the full fee.',
  },
};
