import type { Calculator } from './calculator.ts';
import { feeReductionEligibility } from './patent/fee-reduction-eligibility.ts';
import { patentAnnualFee } from './patent/patent-annual-fee.ts';
import { patentApplicationFees } from './patent/patent-application-fees.ts';
import { patentExaminationRequest } from './patent/patent-examination-request.ts';
import { patentCourtAction, patentGrantRegistration, patentReexamination } from './patent/patent-notices.ts';
import { patentOfficeAction } from './patent/patent-office-action.ts';
import { patentRestoration } from './patent/patent-restoration.ts';
import { patentTermEnd } from './patent/patent-term-end.ts';
import { patentUnderpaidSurcharge } from './patent/patent-underpaid-surcharge.ts';
import { pctDates } from './patent/pct-dates.ts';
import { priorityPeriod } from './patent/priority-period.ts';

/** The calculators of patents, of priority and of the reduction of patent fees. */
export const patentCalculators: readonly Calculator[] = [
  priorityPeriod,
  patentAnnualFee,
  patentUnderpaidSurcharge,
  patentApplicationFees,
  feeReductionEligibility,
  patentTermEnd,
  patentExaminationRequest,
  patentOfficeAction,
  patentGrantRegistration,
  patentReexamination,
  patentRestoration,
  patentCourtAction,
  pctDates,
];
