import type { Fault, Rule } from './fault.ts';
import type { SourceText } from './modules.ts';
import { readModules } from './read-modules.ts';
import { hasNoCycles } from './rules/cycles.ts';
import { keepsFaces } from './rules/faces.ts';
import { keepsImportOrder } from './rules/import-order.ts';
import { namesThingsForWhatTheyAre } from './rules/names.ts';
import { makesStageTypesOnce, readsEnvironmentInConfig, understandsWithoutPatterns } from './rules/single-places.ts';
import { keepsFilesShort, keepsFunctionsShort, usesNoAny } from './rules/sizes.ts';
import { namesVendorsInAdapters } from './rules/vendors.ts';

/** The rules of the house, as `docs` and the design tell them; the test of the real tree reads its sentences from here. */
export const houseRules = {
  'import-order': { sentence: 'imports go leftward only', judge: keepsImportOrder },
  faces: { sentence: 'every room has one face, and nobody reaches past it', judge: keepsFaces },
  cycles: { sentence: 'no module imports itself by any way round', judge: hasNoCycles },
  vendors: { sentence: 'vendors are named in adapters', judge: namesVendorsInAdapters },
  names: { sentence: 'files and folders are named for what is inside', judge: namesThingsForWhatTheyAre },
  'file-size': { sentence: 'files have at most 250 lines', judge: keepsFilesShort },
  'function-size': { sentence: 'functions have at most 40 lines', judge: keepsFunctionsShort },
  any: { sentence: 'the type any is not used', judge: usesNoAny },
  environment: { sentence: 'the environment is read in server/config.ts alone', judge: readsEnvironmentInConfig },
  patterns: { sentence: 'no regular expression decides an intent', judge: understandsWithoutPatterns },
  'stage-casts': { sentence: 'a stage type is made in one place', judge: makesStageTypesOnce },
} as const satisfies Record<string, { readonly sentence: string; readonly judge: Rule }>;

export type RuleName = keyof typeof houseRules;

/** Every breach of the rules in these files, by path and line. A pure function: the files need not exist. */
export function findFaults(files: readonly SourceText[]): Fault[] {
  const modules = readModules(files);
  return Object.entries(houseRules)
    .flatMap(([rule, { judge }]) => judge(modules).map((breach) => ({ rule, ...breach })))
    .sort((left, right) => (left.path === right.path ? left.line - right.line : left.path < right.path ? -1 : 1));
}
