import type { Bilingual, LocalDate } from '../../../domain/index.ts';
import { type KnowledgeLookup, type Rate, writeYuan } from '../../../knowledge/index.ts';
import { tellDate } from '../../tell-period.ts';
import { type BilingualNotice, notPublished, type Refusal } from '../computation.ts';

/** A row of a table of fees with its amount, which is published. */
export interface PublishedRate {
  readonly rate: Rate;
  /** Yuan for one unit. */
  readonly yuan: number;
}

/** The row of exactly this id in force on `date`; refused where no table of that day is held or the amount is not published. */
export function readRate(id: string, date: LocalDate, lookup: KnowledgeLookup): PublishedRate | Refusal {
  const rate = lookup.rates(id, date).find((row) => row.id === id);
  if (rate && rate.amount !== null) return { rate, yuan: rate.amount };
  return rateNotHeld(date);
}

/** Refuses since no table of fees for that day is held. */
export function rateNotHeld(date: LocalDate): Refusal {
  const day = tellDate(date);
  return notPublished(
    `这里没有收录${day.zh}适用的收费标准，以官方公布为准`,
    `The schedule of fees that applied on ${day.en} is not held here; the official announcement applies`,
  );
}

/** What a rate adds to the basis of a calculation. */
export const basisOfRate = ({ rate }: PublishedRate): string[] => [`rate:${rate.id}`, ...rate.basis];

/** The table a rate was read from, with its first day. */
export const tableOfRate = ({ rate }: PublishedRate): string => `${rate.titleZh} ${rate.effectiveFrom}`;

/** What a fee beside computed days adds to a computation: its basis and table, or, where none is held, that it is not. */
export function restOnRate(read: PublishedRate | Refusal): {
  readonly basis: readonly string[];
  readonly tables: readonly string[];
  readonly notices: readonly BilingualNotice[];
} {
  if ('kind' in read) return { basis: [], tables: [], notices: [{ kind: 'not-published', text: read.reason }] };
  return { basis: basisOfRate(read), tables: [tableOfRate(read)], notices: [] };
}

/** Yuan in words, in both languages. */
export const tellYuan = (yuan: number): Bilingual => ({ zh: writeYuan(yuan, 'zh'), en: writeYuan(yuan, 'en') });
