import { inEach, type Rule } from '../fault.ts';
import { placeOf } from '../house-plan.ts';

const CONFIG = 'server/config.ts';
const PATTERNS = 'server/understanding/explicit-patterns.ts';
const STAGES = 'server/domain/stages.ts';

/** The environment is read once, so that no stage can hide a setting. Scripts, tests and bundler settings are exempt. */
export const readsEnvironmentInConfig = inEach(({ path, environmentLines }) =>
  placeOf(path).area === 'server' && path !== CONFIG
    ? environmentLines.map((line) => ({ line, message: `process.env is read in ${CONFIG} alone` }))
    : [],
);

/** No regular expression decides an intent or a service, but those that stand in the corpus for all to read. */
export const understandsWithoutPatterns = inEach(({ path, patternLines }) =>
  placeOf(path).room === 'understanding' && path !== PATTERNS
    ? patternLines.map((line) => ({
        line,
        message: `regular expressions are made in ${PATTERNS} alone, from the corpus`,
      }))
    : [],
);

/** A type that only one stage can make is cast to once, in that stage. */
export const makesStageTypesOnce: Rule = (modules) => {
  const stages = modules.find(({ path }) => path === STAGES);
  if (!stages) return [];
  if (stages.stageTypes.length === 0) {
    return [{ path: STAGES, line: 1, message: 'declares no type with MadeBy, so the casts cannot be counted' }];
  }
  const casts = modules
    .filter(({ path }) => placeOf(path).area === 'server')
    .flatMap(({ path, casts }) => casts.map((cast) => ({ path, ...cast })));
  return stages.stageTypes.flatMap((type) => {
    const [first, ...others] = casts.filter(({ types }) => types.includes(type));
    return others.map(({ path, line }) => ({
      path,
      line,
      message: `casts to ${type} as ${first?.path}:${first?.line} does; one stage makes it`,
    }));
  });
};
