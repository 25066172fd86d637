export {
  type AnnualFee,
  computeAnnualFee,
  isPatentRight,
  isWithinTerm,
  type PatentRight,
  patentRights,
} from './annual-fee.ts';
