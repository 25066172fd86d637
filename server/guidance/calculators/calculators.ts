import type { Calculator } from './calculator.ts';
import { trademarkNotices } from './trademark-notices.ts';

/** Every calculator, in the order in which they are listed. */
export const calculators: readonly Calculator[] = [...trademarkNotices];

const byId = new Map(calculators.map((calculator) => [calculator.id, calculator]));

/** The calculator of this id, or null. */
export const findCalculator = (id: string): Calculator | null => byId.get(id) ?? null;
