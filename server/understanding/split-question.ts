import type { QuestionPart } from '../domain/index.ts';
import { type AskingWords, type Clause, countLetters, hasHan, readClauses } from '../language/index.ts';
import { joinName, recognisePart, type SubjectLookup } from './recognise-part.ts';
import type { RankedIntent, Recogniser, Recognition } from './recogniser.ts';
import { SERVICE_INTENTS } from './service-intents.ts';

/** A clause names a service of its own when it is as sure of it as this, */
const OWN_SERVICE = 0.6;
/** and the whole message may speak of that service as well, unless it is this sure. */
const CERTAIN = 0.85;
const OWN_IN_WHOLE = 0.03;
/** A clause that asks by its words is a question of its own when one intent is as probable as this, */
const ASKED = 0.3;
/** and one of key words alone (费用, 办理流程) when it is as sure as this. */
const KEY_WORD = 0.6;
/** How to go about it is what a bare name (专利登记簿副本，费用) sounds like most: it is asked only if the whole message is as sure of it as this. */
const BARE_NAME = 'procedure';
const HEARD_IN_WHOLE = 0.2;
const KEY_WORD_CHARACTERS = 7;
const KEY_WORD_WORDS = 3;
const MAX_PARTS = 4;

/**
 * The questions asked in one message: clauses that ask, each for something else (续展什么时候办、多少钱). What a message only tells is no
 * question. A clause that names no service is about the one named before it. A message with a single question is one part, whole.
 */
export function splitQuestion(
  whole: QuestionPart,
  recognise: Recogniser,
  subjects: SubjectLookup,
  words: AskingWords,
): [QuestionPart, ...QuestionPart[]] {
  const name = subjects.name(whole.matter ?? whole.service, whole.text) ?? '';
  // A piece of the matter's own name (网上系统注册、实名、数字证书) asks for nothing.
  const clauses = readClauses(whole.text, words).filter(({ text }) => text.length >= 2 && !name.includes(text));
  if (clauses.length < 2 || !SERVICE_INTENTS.has(whole.intent)) return [whole];
  const parts: QuestionPart[] = [];
  let told = '';
  for (const clause of clauses) {
    const part = readClause(clause, told, parts.at(-1) ?? whole, whole, recognise, subjects);
    told = part === null ? clause.text : '';
    if (part !== null && !parts.some((other) => asksTheSame(other, part))) parts.push(part);
  }
  const [first, ...rest] = parts;
  if (first && rest.length > 0) return [first, ...rest.slice(0, MAX_PARTS - 1)];
  return [whole];
}

const asksTheSame = (left: QuestionPart, right: QuestionPart) =>
  left.intent === right.intent && left.service === right.service && left.matter === right.matter;

/** What one clause asks, or null when it asks nothing. `told` is the clause before it that only told something: it may name the matter. */
function readClause(
  { text: clause, asks, tells }: Clause,
  told: string,
  before: QuestionPart,
  whole: QuestionPart,
  recognise: Recogniser,
  subjects: SubjectLookup,
): QuestionPart | null {
  const isKeyWord = !asks && !tells && isShort(clause);
  if (!asks && !isKeyWord) return null;
  const { service, matter, serviceConfidence, isOwn } = findSubject(
    [clause, `${told}${clause}`],
    before,
    whole,
    recognise,
    subjects,
  );
  const named = isOwn ? clause : joinName(subjects.name(matter ?? service, clause), clause);
  // Beside the name of its matter a short clause (多少钱) says what it asks; alone it could be asked of anything.
  const intent = bestOfBoth(recognise(clause).intents, recognise(named).intents);
  if (intent === null || intent.probability < (asks ? ASKED : KEY_WORD)) return null;
  const isBareName = isKeyWord && isOwn && intent.intent === BARE_NAME;
  if (isBareName && probabilityOf(BARE_NAME, recognise(whole.text)) < HEARD_IN_WHOLE) return null;
  // Which services a message speaks of shows in the whole of it: a clause of a story is easily taken for another.
  const { serviceProbabilities } = whole;
  return {
    text: named,
    searchText: named,
    intent: intent.intent,
    intentConfidence: intent.probability,
    service,
    matter,
    serviceConfidence,
    serviceProbabilities,
  };
}

const probabilityOf = (wanted: string, { intents }: Recognition) =>
  intents.find(({ intent }) => intent === wanted)?.probability ?? 0;

const isShort = (clause: string) =>
  hasHan(clause) ? countLetters(clause) <= KEY_WORD_CHARACTERS : clause.split(' ').length <= KEY_WORD_WORDS;

/** The matter of a clause: its own, or that of the clause told before it, where the whole message may speak of it; otherwise the one before. */
function findSubject(
  texts: readonly string[],
  before: QuestionPart,
  whole: QuestionPart,
  recognise: Recogniser,
  subjects: SubjectLookup,
) {
  for (const [index, text] of texts.entries()) {
    const alone = recognisePart(text, recognise, subjects);
    const isSure = alone.service !== null && alone.serviceConfidence >= OWN_SERVICE;
    const isInWhole = (whole.serviceProbabilities[alone.service ?? ''] ?? 0) >= OWN_IN_WHOLE;
    if (isSure && (isInWhole || alone.serviceConfidence >= CERTAIN)) return { ...alone, isOwn: index === 0 };
  }
  return { ...before, isOwn: false };
}

/** The askable intent that both readings of a clause agree on most: the geometric mean of its probabilities. */
function bestOfBoth(left: readonly RankedIntent[], right: readonly RankedIntent[]): RankedIntent | null {
  const others = new Map(withinScope(right).map(({ intent, probability }) => [intent, probability]));
  const both = withinScope(left).map(({ intent, probability }) => ({
    intent,
    probability: Math.sqrt(probability * (others.get(intent) ?? 0)),
  }));
  const [best] = both.sort((one, other) => other.probability - one.probability);
  return best !== undefined && SERVICE_INTENTS.has(best.intent) ? best : null;
}

/** Intents of a piece of a message that is in scope: by itself a short one could be anybody's business. */
function withinScope(intents: readonly RankedIntent[]): RankedIntent[] {
  const kept = intents.filter(({ intent }) => intent !== 'out-of-scope');
  const total = kept.reduce((sum, { probability }) => sum + probability, 0);
  return kept.map(({ intent, probability }) => ({ intent, probability: total > 0 ? probability / total : 0 }));
}
