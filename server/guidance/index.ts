export { type Calculate, type CalculationAsked, createCalculate } from './calculate.ts';
export type {
  CalculatedValue,
  Calculator,
  CalculatorContext,
  CalculatorInput,
  Computed,
  Outcome,
  RefusalCode,
  Refused,
} from './calculators/calculator.ts';
export { calculators, findCalculator } from './calculators/calculators.ts';
export { type AnnualFee, computeAnnualFee } from './calculators/patent/annual-fee-rate.ts';
export { computeLateAnnualFee } from './calculators/patent/late-annual-fee.ts';
export {
  isPatentRight,
  isWithinTerm,
  type PatentRight,
  patentRights,
} from './calculators/patent/tell-patent-right.ts';
export { answerStep, enterFlow, goBack, keepValues, restartFlow, skipStep } from './flows/flow-progress.ts';
export {
  type ChecklistLine,
  type ComputeFlow,
  type FlowCalculation,
  type FlowResult,
  flowResult,
} from './flows/flow-result.ts';
export { type FlowStep, nextStep, valuesOnPath } from './flows/next-step.ts';
export { type OpeningState, type OpeningTime, openingState } from './hours/opening-state.ts';
export { findHandover, tellHandover } from './hours/tell-handover.ts';
export { tellOpening } from './hours/tell-opening.ts';
export { findRoute, type RouteScope, type RouteStep, stepsOf } from './routing/find-route.ts';
export { needsCity } from './routing/needs-city.ts';
export {
  createServiceGuide,
  type ServiceGuide,
  type ServiceGuideParts,
  type ServiceQuery,
} from './services/create-service-guide.ts';
export { createWorkingDays, type RolledDay, type WorkingDays } from './working-days.ts';
export { writeICalendar } from './write-icalendar.ts';
