import type { KnowledgeLookup } from '../../knowledge/index.ts';
import { createWordList, createWordScanner } from '../../language/index.ts';
import { type IsKnownContact, knownContacts } from './known-contacts.ts';
import { createPromiseReader, type ReadPromises } from './promise-reader.ts';

/** What answers are held to, prepared once for a corpus. */
export interface AnswerChecks {
  readonly readPromises: ReadPromises;
  readonly isKnownContact: IsKnownContact;
  /** Whether a sentence states a condition, exception, negation, consequence or period. */
  readonly isEssential: (text: string) => boolean;
  /** Whether a sentence rests on the one before. */
  readonly isDependent: (text: string) => boolean;
  /** Whether a sentence says that a figure is the asker’s own. */
  readonly isEcho: (text: string) => boolean;
}

const prepared = new WeakMap<KnowledgeLookup, AnswerChecks>();
/** What may stand before the first word of a sentence. */
const OPENING_MARKS = /^[\s\p{P}\p{S}]+/u;

/** The checks of a corpus; made at the first call, which takes some tens of milliseconds. */
export function checksOf(lookup: KnowledgeLookup): AnswerChecks {
  const known = prepared.get(lookup);
  if (known) return known;
  const { answerGuard } = lookup.knowledge;
  const dependent = createWordList(answerGuard.dependent);
  const [essential, echoes] = [answerGuard.essential, answerGuard.echoes].map((words) => {
    const scan = createWordScanner(words);
    return (text: string) => scan(text.toLowerCase()).length > 0;
  }) as [(text: string) => boolean, (text: string) => boolean];
  const checks: AnswerChecks = {
    readPromises: createPromiseReader(answerGuard),
    isKnownContact: knownContacts(lookup.knowledge),
    isEssential: essential,
    isDependent: (text) => dependent.opening(text.toLowerCase().replace(OPENING_MARKS, '')) !== null,
    isEcho: echoes,
  };
  prepared.set(lookup, checks);
  return checks;
}
