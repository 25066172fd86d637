export {
  type AnnualFee,
  computeAnnualFee,
  isPatentRight,
  isWithinTerm,
  type PatentRight,
  patentRights,
} from './annual-fee.ts';
export { answerStep, enterFlow, goBack, restartFlow, skipStep } from './flows/flow-progress.ts';
export {
  type Calculate,
  type ChecklistLine,
  type FlowCalculation,
  type FlowResult,
  flowResult,
} from './flows/flow-result.ts';
export { type FlowStep, nextStep, valuesOnPath } from './flows/next-step.ts';
