import {
  type GuardSignal,
  type NormalisedQuestion,
  parseLocalDate,
  type QuestionPart,
  type Slots,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { Knowledge, SlotWords } from '../knowledge/index.ts';
import { hasHan, readOrdinals } from '../language/index.ts';
import { chooseLawDate } from './choose-law-date.ts';
import { type CompiledPatterns, compilePatterns } from './explicit-patterns.ts';
import { createEnglishWording, createLegalWording, type ToLegalWording } from './legal-wording.ts';
import { readPatentYears } from './read-slots.ts';
import { recogniseMessage, type SubjectLookup } from './recognise-part.ts';
import type { Recogniser } from './recogniser.ts';
import { resolveArticles } from './resolve-articles.ts';
import { resolveFollowUp } from './resolve-follow-up.ts';
import { resolveLaws } from './resolve-laws.ts';
import { createSlotReader, type ReadSlots } from './slots/slot-reader.ts';
import { splitQuestion } from './split-question.ts';

/** Understands a question: its parts, slots, named articles and guard signals. */
export type Understand = (question: NormalisedQuestion) => UnderstoodQuestion;

/** Joins the recogniser with what the corpus says about services, laws, slots and patterns. */
export function createUnderstand(knowledge: Knowledge, recognise: Recogniser): Understand {
  const patterns = compilePatterns(knowledge.explicitPatterns);
  const toLegalWording = createLegalWording(knowledge.terms);
  const toOfficialEnglish = createEnglishWording(knowledge.terms);
  const readSlots = createSlotReader(knowledge);
  const services = new Map(knowledge.catalogue.map((row) => [row.id, row]));
  const subjects: SubjectLookup = {
    within: (id) => services.get(id)?.within ?? null,
    name: (id, beside) => (id === null ? null : (services.get(id)?.[hasHan(beside) ? 'zh' : 'en'] ?? null)),
  };
  return (question) => {
    const whole = recogniseWhole(question, recognise, patterns, subjects, knowledge.slotWords);
    const parts = inLegalWording(
      splitQuestion(whole, recognise, subjects, knowledge.questionWords),
      question.language === 'en' ? toOfficialEnglish : toLegalWording,
    );
    const namedLaws = resolveLaws(question.text, knowledge.laws, question.asOf);
    const read = readSlots(question.text, question.asOf);
    const context = readContext(whole, question, read, knowledge.laws, namedLaws.length > 0);
    const { slots, lawDate } = context;
    const namedKeys = [
      ...resolveArticles(question.text, knowledge.laws, lawDate, patterns),
      ...namedTasks(whole, question.text, knowledge),
    ];
    const { domain } = recognise(question.text);
    const guard = readGuard(question.text, whole, patterns);
    const city = cityOf(question, slots);
    // The one cast that makes an UnderstoodQuestion.
    return {
      question: { ...question, city },
      ...context,
      parts,
      patentYears: readPatentYears(question.text, knowledge.slotWords, slots),
      namedKeys,
      namedLaws,
      domain,
      guard,
    } as unknown as UnderstoodQuestion;
  };
}

/** The city that is asked about: none where a place without a city pack is named, whatever page the question came from. */
function cityOf({ city }: NormalisedQuestion, slots: Slots): string | null {
  if (slots.place !== undefined) return null;
  return city ?? (typeof slots.city === 'string' ? slots.city : null);
}

/** The slots of a message with those it takes over from the turn before it, and the day whose law answers. */
function readContext(
  whole: QuestionPart,
  question: NormalisedQuestion,
  { slots: own, readings, faults }: ReadSlots,
  laws: Knowledge['laws'],
  namesLaw: boolean,
) {
  // What a question asked of its subject (reduction, surcharge, whether a law is in force) is not carried to the next one.
  const {
    lawDate: carriedDate,
    aspect: _asked,
    validity: _askedOfLaw,
    ...carried
  } = (isFollowUp(whole, question) && question.state?.slots) || {};
  const before = typeof carriedDate === 'string' ? parseLocalDate(carriedDate) : null;
  const { validity, ...read } = own;
  // A place replaces another, and a value that is in doubt now holds no longer.
  const replaced = [
    ...(read.place === undefined && read.city === undefined ? [] : ['place', 'city']),
    ...faults.map(({ slot }) => slot),
  ];
  const kept = Object.fromEntries(Object.entries(carried).filter(([slot]) => !replaced.includes(slot)));
  const slots: Slots = { ...kept, ...read, ...(namesLaw && validity !== undefined ? { validity } : {}) };
  const lawDate = chooseLawDate(question.text, laws, question.asOf, before);
  return {
    lawDate,
    slots: lawDate === question.asOf ? slots : { ...slots, lawDate },
    slotReadings: readings,
    slotFaults: faults,
  };
}

function recogniseWhole(
  question: NormalisedQuestion,
  recognise: Recogniser,
  patterns: CompiledPatterns,
  subjects: SubjectLookup,
  slotWords: SlotWords,
): QuestionPart {
  const part = recogniseMessage(question.text, recognise, subjects);
  if (patterns.isUnsafe(question.text) || patterns.isHarmful(question.text))
    return { ...part, intent: 'unsafe', intentConfidence: 1 };
  if (patterns.isHuman(question.text)) return { ...part, intent: 'human', intentConfidence: 1 };
  return resolveFollowUp(part, question.state, subjects, slotWords);
}

function inLegalWording(
  [first, ...rest]: [QuestionPart, ...QuestionPart[]],
  toLegalWording: ToLegalWording,
): [QuestionPart, ...QuestionPart[]] {
  const reword = (part: QuestionPart): QuestionPart => ({ ...part, searchText: toLegalWording(part.text) });
  return [reword(first), ...rest.map(reword)];
}

function namedTasks({ intent, service }: QuestionPart, text: string, { notices }: Knowledge): string[] {
  if (intent !== 'policy' && service !== 'pilot-policy') return [];
  const numbers = readOrdinals(text, 'task').map(({ value }) => value);
  // A task that is not there is named all the same: another one must not answer for it.
  return notices.flatMap((notice) => numbers.map((number) => `notice:${notice.id}#task-${number}`));
}

function isFollowUp(whole: QuestionPart, { state }: NormalisedQuestion): boolean {
  return state !== null && state.service === whole.service;
}

/** Markings, disclosures and personal data are known before anything is stored (`guarding/create-guard.ts`). */
function readGuard(text: string, whole: QuestionPart, patterns: CompiledPatterns): GuardSignal | null {
  if (patterns.isCrisis(text)) return 'crisis';
  if (patterns.isUnsafe(text)) return 'injection';
  if (patterns.isHarmful(text)) return 'harmful';
  return whole.intent === 'unsafe' && whole.intentConfidence >= 0.6 ? 'harmful' : null;
}
