import type { LocalDate } from '../domain/index.ts';
import { checkPhrasingsBelongOnce, checkPhrasingsDiffer, checkScopes } from './checking/check-asking.ts';
import { checkCalculations } from './checking/check-calculations.ts';
import { checkCompetence } from './checking/check-competence.ts';
import { checkConfusions } from './checking/check-confusions.ts';
import { checkOriginals, checkQuestions, checkWhole } from './checking/check-coverage.ts';
import { checkReplaced, checkSpans, checkSuperseded, daysOfChange } from './checking/check-days.ts';
import {
  checkAnswers,
  checkCards,
  checkCities,
  checkConcordances,
  checkDigests,
  checkKeys,
} from './checking/check-facts.ts';
import { checkFigures } from './checking/check-figures.ts';
import { checkFlows } from './checking/check-flows.ts';
import { checkGroups } from './checking/check-groups.ts';
import { checkIntentIds, checkServiceIds, checkUniqueIds } from './checking/check-ids.ts';
import { checkLengths } from './checking/check-periods.ts';
import { checkRecorded } from './checking/check-recorded.ts';
import { checkUpkeep } from './checking/check-upkeep.ts';
import { checkLanguagesAgree, checkOwnWords, checkSpelling } from './checking/check-wording.ts';
import type { OfficialTexts } from './checking/official-texts.ts';
import { createKnowledgeLookup } from './lookup.ts';
import { assembleKnowledge, type CorpusFault, type CorpusRecords } from './read-knowledge.ts';

/** Faults between records: ids used twice, keys, services, intents, figures and references that lead nowhere on the day of the check. */
export function checkReferences(records: CorpusRecords, today: LocalDate): CorpusFault[] {
  const lookup = createKnowledgeLookup(assembleKnowledge(records));
  return [
    ...checkUniqueIds(records),
    ...checkServiceIds(records, lookup),
    ...checkCalculations(records, lookup),
    ...checkGroups(records, lookup),
    ...checkCompetence(records, lookup),
    ...checkIntentIds(records, lookup),
    ...checkDigests(records, lookup, today),
    ...onceEach(daysOfChange(lookup, today).flatMap((day) => checkCards(records, lookup, day))),
    ...checkAnswers(records, lookup, today),
    ...checkConcordances(records, lookup, today),
    ...checkCities(records, lookup),
    ...checkKeys(records, lookup),
    ...checkLengths(records, lookup),
    ...checkWhole(records, lookup),
    ...checkOriginals(records),
    ...checkQuestions(records, lookup),
    ...checkPhrasingsBelongOnce(records),
    ...checkPhrasingsDiffer(records),
    ...checkScopes(records, lookup),
    ...checkConfusions(records),
    ...checkFlows(records, lookup),
    ...checkSpans(records),
    ...checkReplaced(records, lookup),
    ...checkSuperseded(records, lookup, today),
  ];
}

/**
 * Every fault of the corpus between its records and against its sources: what `corpus -- check` reports.
 *
 * @param texts the official texts, where they are at hand; otherwise their recorded figures stand in, and copied sentences are not looked for.
 */
export function checkCorpus(records: CorpusRecords, today: LocalDate, texts: OfficialTexts | null): CorpusFault[] {
  return [
    ...checkReferences(records, today),
    ...checkFigures(records),
    ...checkLanguagesAgree(records),
    ...checkSpelling(records),
    ...checkUpkeep(records),
    ...(texts === null ? [] : [...checkRecorded(records, texts), ...checkOwnWords(records, texts)]),
  ];
}

/** The faults, each once: what leads nowhere today leads nowhere on later days too. */
const onceEach = (faults: readonly CorpusFault[]) => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];
