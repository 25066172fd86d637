export {
  type AnnualFee,
  computeAnnualFee,
  isPatentRight,
  isWithinTerm,
  type PatentRight,
  patentRights,
} from './annual-fee.ts';
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
export { answerStep, enterFlow, goBack, restartFlow, skipStep } from './flows/flow-progress.ts';
export {
  type Calculate,
  type ChecklistLine,
  type FlowCalculation,
  type FlowResult,
  flowResult,
} from './flows/flow-result.ts';
export { type FlowStep, nextStep, valuesOnPath } from './flows/next-step.ts';
export { createWorkingDays, type RolledDay, type WorkingDays } from './working-days.ts';
export { writeICalendar } from './write-icalendar.ts';
