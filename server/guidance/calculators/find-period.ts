import type { LocalDate } from '../../domain/index.ts';
import type { Period } from '../../knowledge/index.ts';
import { endOfPeriod, type PeriodEnd } from '../period-end.ts';
import { tellDate } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import { notPublished, type Refusal } from './computation.ts';

/** The first day of each law: Trademark Law (2019) article 73, Patent Law (2020) article 82. */
const LAW_BEGINS = {
  trademark: { day: '1983-03-01' as LocalDate, zh: '商标法', en: 'the Trademark Law' },
  patent: { day: '1985-04-01' as LocalDate, zh: '专利法', en: 'the Patent Law' },
} as const;

/** Whose law a period is. */
export type Office = keyof typeof LAW_BEGINS;

/** Refuses an event before there was such a law; null when there was. */
export function beforeLaw(office: Office, input: string, date: LocalDate): Refusal | null {
  const { day, zh, en } = LAW_BEGINS[office];
  if (date >= day) return null;
  const [begins, given] = [tellDate(day), tellDate(date)];
  return {
    kind: 'refused',
    input,
    code: 'out-of-law',
    reason: {
      zh: `${zh}自${begins.zh}起施行，${given.zh}还没有这部法律`,
      en: `There was no such law on ${given.en}: ${en} began on ${begins.en}`,
    },
  };
}

/** The period of this id for an event on `date`, or a refusal: there was no such law, or its rules of that day are not held. */
export function findPeriod(
  id: string,
  event: { readonly office: Office; readonly input: string; readonly date: LocalDate },
  { lookup }: Pick<CalculatorContext, 'lookup'>,
): Period | Refusal {
  const refused = beforeLaw(event.office, event.input, event.date);
  if (refused) return refused;
  const given = tellDate(event.date);
  return (
    lookup.period(id, event.date) ??
    notPublished(
      `这里没有收录${given.zh}适用的期限规定，以官方公布为准`,
      `The rules on periods that applied on ${given.en} are not held here; the official texts apply`,
    )
  );
}

/** The last day of the period of this id, or why it cannot be computed. */
export function findPeriodEnd(
  id: string,
  event: { readonly office: Office; readonly input: string; readonly date: LocalDate },
  context: Pick<CalculatorContext, 'lookup' | 'calendar'>,
): PeriodEnd | Refusal {
  const period = findPeriod(id, event, context);
  return 'kind' in period ? period : endOfPeriod(period, event.date, context.calendar);
}
