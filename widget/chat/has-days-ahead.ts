import type { Calculation } from '../../server/protocol/index.ts';
import { daysIn } from './day-words.ts';

/** What is only on the way to a last day: the server gives no calendar of it. */
const ON_THE_WAY = new Set(['deemed-receipt', 'working-day']);

/** Whether a calculation comes to a day that belongs in a calendar: one to act by, which has not passed (YYYY-MM-DD). */
export const hasDaysAhead = ({ id, result }: Pick<Calculation, 'id' | 'result'>, today: string): boolean =>
  !ON_THE_WAY.has(id) && daysIn(result).some((day) => day >= today);
