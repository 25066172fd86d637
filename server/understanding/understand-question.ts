import {
  type GuardSignal,
  type NormalisedQuestion,
  parseLocalDate,
  type QuestionPart,
  type Slots,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import { ELSEWHERE, type Knowledge } from '../knowledge/index.ts';
import { hasHan, readOrdinals } from '../language/index.ts';
import { chooseLawDate } from './choose-law-date.ts';
import { carriedSlots } from './dialogue/carried-slots.ts';
import { createDialogue, type Dialogue } from './dialogue/create-dialogue.ts';
import type { Turn } from './dialogue/turn.ts';
import { type CompiledPatterns, compilePatterns } from './explicit-patterns.ts';
import { createEnglishWording, createLegalWording, type ToLegalWording } from './legal-wording.ts';
import { readPatentYears } from './read-patent-years.ts';
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
  const subjects = createSubjectLookup(knowledge);
  const dialogue = createDialogue(knowledge, recognise, subjects);
  return (asked) => {
    const turn = readSafely(asked, patterns, dialogue);
    const question = { ...asked, text: turn.text, language: turn.language ?? asked.language };
    const whole = recogniseWhole(question, turn, { recognise, patterns, subjects, dialogue });
    const parts = inLegalWording(
      turn.flowMove === null ? splitQuestion(whole, recognise, subjects, knowledge.questionWords) : [whole],
      question.language === 'en' ? toOfficialEnglish : toLegalWording,
    );
    const namedLaws = resolveLaws(question.text, knowledge.laws, question.asOf);
    const read = readSlots(question.text, question.asOf);
    const context = readContext(whole, question, turn, { read, knowledge, namesLaw: namedLaws.length > 0 });
    const { slots, lawDate } = context;
    // The one cast that makes an UnderstoodQuestion.
    return {
      question: { ...question, city: cityOf(question, slots) },
      ...context,
      parts,
      patentYears: readPatentYears(question.text, knowledge.slotWords, slots),
      namedKeys: [
        ...resolveArticles(question.text, knowledge.laws, lawDate, patterns),
        ...namedTasks(whole, question.text, knowledge),
      ],
      namedLaws,
      domain: recognise(question.text).domain,
      guard: readGuard(question.text, whole, patterns),
      act: turn.act,
      slotAnswer: turn.slotAnswer,
      flowMove: turn.flowMove,
      remembered: dialogue.remember(asked, turn),
      namesNoMatter: dialogue.sense.namesNoMatter(question.text),
    } as unknown as UnderstoodQuestion;
  };
}

function createSubjectLookup({ catalogue }: Knowledge): SubjectLookup {
  const services = new Map(catalogue.map((row) => [row.id, row]));
  return {
    within: (id) => services.get(id)?.within ?? null,
    name: (id, beside) => (id === null ? null : (services.get(id)?.[hasHan(beside) ? 'zh' : 'en'] ?? null)),
  };
}

/** A message that must not be answered is read by itself, whatever was said before it. */
function readSafely(asked: NormalisedQuestion, patterns: CompiledPatterns, { readTurn }: Dialogue): Turn {
  const { text } = asked;
  const isGuarded = [patterns.isUnsafe, patterns.isHarmful, patterns.isCrisis, patterns.isHuman].some((matches) =>
    matches(text),
  );
  return readTurn(isGuarded ? { text, state: null, asOf: asked.asOf } : asked);
}

/** The city that is asked about: none where a place without a city pack is named, whatever page the question came from. */
function cityOf({ city }: NormalisedQuestion, slots: Slots): string | null {
  if (slots.place !== undefined && slots.place !== ELSEWHERE) return null;
  return typeof slots.city === 'string' ? slots.city : city;
}

/** What a message that is no question gives: nothing. */
const nothingGiven = { slots: {}, slotReadings: [], slotFaults: [] };

/** The slots of a message with those it takes over from earlier turns, and the day whose law answers. */
function readContext(
  whole: QuestionPart,
  question: NormalisedQuestion,
  turn: Turn,
  context: { readonly read: ReadSlots; readonly knowledge: Knowledge; readonly namesLaw: boolean },
) {
  if (turn.act !== null || turn.flowMove !== null) return { ...nothingGiven, lawDate: question.asOf };
  const { lawDate: carriedDate, ...carried } = carriedSlots(whole, question.state, turn);
  const before = typeof carriedDate === 'string' ? parseLocalDate(carriedDate) : null;
  const { validity, ...own } = context.read.slots;
  const read = { ...own, ...turn.given };
  const faults = [...turn.faults, ...context.read.faults];
  // A place replaces another, and a value that is in doubt now holds no longer.
  const replaced = [
    ...(read.place === undefined && read.city === undefined ? [] : ['place', 'city']),
    ...faults.map(({ slot }) => slot),
  ];
  const kept = Object.fromEntries(Object.entries(carried).filter(([slot]) => !replaced.includes(slot)));
  const slots: Slots = { ...kept, ...read, ...(context.namesLaw && validity !== undefined ? { validity } : {}) };
  const lawDate = chooseLawDate(question.text, context.knowledge.laws, question.asOf, before, context.read.readings);
  return {
    lawDate,
    slots: lawDate === question.asOf ? slots : { ...slots, lawDate },
    slotReadings: context.read.readings,
    slotFaults: faults,
  };
}

function recogniseWhole(
  question: NormalisedQuestion,
  turn: Turn,
  parts: {
    readonly recognise: Recogniser;
    readonly patterns: CompiledPatterns;
    readonly subjects: SubjectLookup;
    readonly dialogue: Dialogue;
  },
): QuestionPart {
  const { recognise, patterns, subjects, dialogue } = parts;
  const part = recogniseMessage(question.text, recognise, subjects);
  // What is said to the conversation itself is about no service.
  if (turn.act !== null) return { ...part, intent: 'smalltalk', intentConfidence: 1, service: null, matter: null };
  if (turn.flowMove !== null) return { ...part, ...inFlow };
  if (patterns.isUnsafe(question.text) || patterns.isHarmful(question.text))
    return { ...part, intent: 'unsafe', intentConfidence: 1 };
  if (patterns.isHuman(question.text)) return { ...part, intent: 'human', intentConfidence: 1 };
  return resolveFollowUp(part, turn, dialogue);
}

/** A step in a guided flow: its writer is being led to a service, which is not known yet. */
const inFlow = { intent: 'navigate', intentConfidence: 1, service: null, matter: null, serviceProbabilities: {} };

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

/** Markings, disclosures and personal data are known before anything is stored (`guarding/create-guard.ts`). */
function readGuard(text: string, whole: QuestionPart, patterns: CompiledPatterns): GuardSignal | null {
  if (patterns.isCrisis(text)) return 'crisis';
  if (patterns.isUnsafe(text)) return 'injection';
  if (patterns.isHarmful(text)) return 'harmful';
  return whole.intent === 'unsafe' && whole.intentConfidence >= 0.6 ? 'harmful' : null;
}
