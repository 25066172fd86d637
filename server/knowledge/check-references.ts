import type { LocalDate } from '../domain/index.ts';
import { checkAnswers, checkCards, checkConcordances, checkDigests, checkKeys } from './checking/check-facts.ts';
import { checkIntentIds, checkRateSpans, checkServiceIds, checkUniqueIds } from './checking/check-ids.ts';
import { createKnowledgeLookup } from './lookup.ts';
import { assembleKnowledge, type CorpusFault, type CorpusRecords } from './read-knowledge.ts';

/** Faults between records: ids used twice, keys, services, intents, figures and references that lead nowhere on the day of the check. */
export function checkReferences(records: CorpusRecords, today: LocalDate): CorpusFault[] {
  const lookup = createKnowledgeLookup(assembleKnowledge(records));
  return [
    ...checkUniqueIds(records),
    ...checkRateSpans(records),
    ...checkServiceIds(records, lookup),
    ...checkIntentIds(records, lookup),
    ...checkDigests(records, lookup, today),
    ...checkCards(records, lookup, today),
    ...checkAnswers(records, lookup, today),
    ...checkConcordances(records, lookup, today),
    ...checkKeys(records, lookup),
  ];
}
