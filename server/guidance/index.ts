export { type AnnualFee, computeAnnualFee, isPatentRight, type PatentRight } from './annual-fee.ts';
