import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import type { Period } from '../records.ts';
import { faultAt } from './located-fault.ts';

const UNITS: Readonly<Record<Period['length']['unit'], string>> = {
  days: 'day',
  workingDays: 'working-day',
  months: 'month',
  years: 'year',
};

/** Periods whose length is not the figure they name, and rules that do not go with their unit. */
export function checkLengths({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return byKind.period.flatMap((located) =>
    located.value.periods.flatMap((period, n) => {
      const at = ['periods', n];
      const [figure, written] = [period.figure && lookup.figure(period.figure), writeLength(period)];
      const countsDays = period.length.unit === 'days' || period.length.unit === 'workingDays';
      return [
        ...(period.figure !== null && figure === null
          ? [faultAt(located, [...at, 'figure'], `${period.figure} is not a figure of any digest`)]
          : []),
        ...(figure !== null && singular(figure) !== written
          ? [faultAt(located, [...at, 'length'], `${period.id} is ${written} long; ${period.figure} says ${figure}`)]
          : []),
        ...(countsDays !== (period.endRule.rule === 'last-counted-day')
          ? [
              faultAt(
                located,
                [...at, 'endRule'],
                `${period.endRule.rule} is no end of a period in ${period.length.unit}`,
              ),
            ]
          : []),
      ];
    }),
  );
}

const writeLength = ({ length }: Period) => `${length.amount} ${UNITS[length.unit]}`;

const singular = (figure: string) => figure.replace(/s$/, '');
