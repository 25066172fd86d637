export {
  type AnnualFee,
  computeAnnualFee,
  isPatentRight,
  isWithinTerm,
  type PatentRight,
  patentRights,
} from './annual-fee.ts';
export {
  createServiceGuide,
  type ServiceGuide,
  type ServiceGuideParts,
  type ServiceQuery,
} from './services/create-service-guide.ts';
export { needsCity } from './services/needs-city.ts';
