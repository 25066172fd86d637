import type { Calculator } from './calculator.ts';
import { deemedReceipt } from './deemed-receipt.ts';
import { trademarkFees } from './trademark-fees.ts';
import { trademarkNotices } from './trademark-notices.ts';
import { trademarkOpposition } from './trademark-opposition.ts';
import { trademarkRenewal } from './trademark-renewal.ts';
import { workingDay } from './working-day.ts';

/** Every calculator, in the order in which they are listed. */
export const calculators: readonly Calculator[] = [
  trademarkRenewal,
  trademarkOpposition,
  ...trademarkNotices,
  trademarkFees,
  deemedReceipt,
  workingDay,
];

const byId = new Map(calculators.map((calculator) => [calculator.id, calculator]));

/** The calculator of this id, or null. */
export const findCalculator = (id: string): Calculator | null => byId.get(id) ?? null;
