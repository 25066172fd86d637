/** A calendar day, `YYYY-MM-DD`. Law counts days, not instants; the string form sorts and compares as the day does. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The day written in `text`, or null when it is not `YYYY-MM-DD` or no such day exists (2026-02-30). */
export function parseLocalDate(text: string): LocalDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? (text as LocalDate) : null;
}

/** The day it is in Beijing at `instant`: law in China comes into force at 00:00 Asia/Shanghai (UTC+8, no summer time). */
export function localDateIn(instant: Date): LocalDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as LocalDate;
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** A span of days in which something is in force. Both ends belong to it; null means without end on that side. */
export interface Interval {
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
}

/** Whether `date` lies in `interval`, ends included. */
export function isInForce(interval: Interval, date: LocalDate): boolean {
  const { effectiveFrom, effectiveTo } = interval;
  return (effectiveFrom === null || effectiveFrom <= date) && (effectiveTo === null || date <= effectiveTo);
}

/** The days common to both spans, or null when they share none. */
export function intersect(left: Interval, right: Interval): Interval | null {
  const effectiveFrom = latest(left.effectiveFrom, right.effectiveFrom);
  const effectiveTo = earliest(left.effectiveTo, right.effectiveTo);
  if (effectiveFrom !== null && effectiveTo !== null && effectiveFrom > effectiveTo) return null;
  return { effectiveFrom, effectiveTo };
}

function latest(left: LocalDate | null, right: LocalDate | null): LocalDate | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function earliest(left: LocalDate | null, right: LocalDate | null): LocalDate | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}
