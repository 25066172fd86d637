import { addDays, type Bilingual, type LocalDate, parseArticleKey } from '../../domain/index.ts';
import { endOfPeriod, type PeriodEnd } from '../period-end.ts';
import { tellLength, tellPast, tellPeriod, tellWeekday } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import type { BilingualNotice, Computation } from './computation.ts';
import { defineCalculator } from './define-calculator.ts';
import { dateField } from './fields.ts';
import { findPeriodEnd } from './find-period.ts';
import { safeDay } from './notices-of.ts';

const PERIOD = 'trademark-opposition';

/**
 * The last day of the opposition period. Trademark Law (2019) article 33, (2026) article 36. The new law has no transitional rule: where the
 * period of a mark published under the old law runs into the new one, both last days are told and the earlier is `lastDay`.
 */
export const trademarkOpposition = defineCalculator({
  id: 'trademark-opposition',
  title: { zh: '商标异议的最后一天', en: 'Last day to oppose a trademark' },
  service: 'trademark-opposition',
  fields: { publishedOn: dateField({ zh: '初步审定公告日', en: 'Day of preliminary publication' }) },
  work({ publishedOn }, context) {
    const end = findPeriodEnd(PERIOD, { office: 'trademark', input: 'publishedOn', date: publishedOn }, context);
    if ('kind' in end) return end;
    const next = underNextLaw(end, context);
    return next === null ? ofOneLaw(end, context.asOf) : ofBothLaws(end, next, context.asOf);
  },
});

/** The period by the law that begins before it ends, or null when it ends under the law it began under. */
function underNextLaw(
  { period, event, lastDay }: PeriodEnd,
  { lookup, calendar }: CalculatorContext,
): PeriodEnd | null {
  const { effectiveTo } = period;
  if (effectiveTo === null || lastDay <= effectiveTo) return null;
  const next = lookup.period(PERIOD, addDays(effectiveTo, 1));
  return next === null ? null : endOfPeriod(next, event, calendar);
}

const lawOf = ({ period }: PeriodEnd) => parseArticleKey(period.basis[0] ?? '')?.version ?? null;

const OPPOSE: Bilingual = { zh: '最后一天：提出商标异议', en: 'Last day to oppose the trademark' };

function ofOneLaw(end: PeriodEnd, asOf: LocalDate): Computation {
  const [last, length, past] = [tellWeekday(end.lastDay), tellLength(end.period), tellPast(end.lastDay, asOf)];
  return {
    kind: 'computed',
    values: { lastDay: end.lastDay, otherLastDay: null, law: lawOf(end) },
    steps: tellPeriod(end),
    result: last,
    sentence: {
      zh: `提出异议的最后一天是${last.zh}（自初步审定公告之日起${length.zh}）。${past.zh}`,
      en: `The last day to oppose is ${last.en} (${length.en} from preliminary publication).${past.en}`,
    },
    ends: [end],
    dates: [{ name: 'lastDay', title: OPPOSE, date: safeDay(end) }],
  };
}

function ofBothLaws(old: PeriodEnd, next: PeriodEnd, asOf: LocalDate): Computation {
  const [earlier, later] = old.lastDay < next.lastDay ? [old, next] : [next, old];
  const [first, second] = [tellWeekday(earlier.lastDay), tellWeekday(later.lastDay)];
  const [firstLength, secondLength] = [tellLength(earlier.period), tellLength(later.period)];
  const past = tellPast(earlier.lastDay, asOf);
  return {
    kind: 'computed',
    values: { lastDay: earlier.lastDay, otherLastDay: later.lastDay, law: 'both' },
    steps: [...tellPeriod(earlier), ...tellPeriod(later), BOTH],
    result: { zh: `${first.zh}，另一算法：${second.zh}`, en: `${first.en} (by the other law: ${second.en})` },
    sentence: {
      zh: `请不晚于${first.zh}提出异议：异议期跨过新商标法施行的日子，按新旧两部法算出的最后一天分别是${firstLength.zh}的${first.zh}和${secondLength.zh}的${second.zh}，以较早的为准来办最稳妥。${past.zh}`,
      en: `Oppose by ${first.en}: the period runs across the first day of the new Trademark Law; ${firstLength.en} end on ${first.en}, ${secondLength.en} on ${second.en}, and it is safe to act by the earlier.${past.en}`,
    },
    ends: [earlier, later],
    notices: [SILENT],
    dates: [{ name: 'lastDay', title: OPPOSE, date: safeDay(earlier) }],
  };
}

const BOTH: Bilingual = {
  zh: '公告在新法施行以前，期限跨到施行以后，两个日期取较早的',
  en: 'The mark was published before the new law began and the period runs past that day: the earlier of the two days is taken',
};

const SILENT: BilingualNotice = {
  kind: 'law-change',
  text: {
    zh: '新商标法没有写公告在前、期限在后的异议期怎样衔接，以商标局公告为准；较早的日期过了的，请马上向商标局确认还能不能提。',
    en: 'The new Trademark Law does not say which period applies to marks published before it; the notices of the Trademark Office decide. If the earlier day has passed, ask the office at once whether an opposition is still taken.',
  },
};
