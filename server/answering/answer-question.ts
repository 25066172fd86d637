import {
  corpusLanguage,
  type DialogueState,
  type Language,
  type Question,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import { createWorkingDays, type WorkingDays } from '../guidance/index.ts';
import type { FixedReply, KnowledgeLookup } from '../knowledge/index.ts';
import type { Clock, ScriptConverter } from '../ports/index.ts';
import type { Reply, ReplyNotice } from '../protocol/index.ts';
import { retrieveEvidence, type SearchIndex } from '../retrieval/index.ts';
import {
  type Consultation,
  createReadFlowEntry,
  createRefine,
  type GuardMessage,
  type NormaliseQuestion,
  type ReadFlowEntry,
  type RecogniseFlow,
  type Recogniser,
  type Refine,
  type Understand,
} from '../understanding/index.ts';
import { abstain } from './abstain.ts';
import { askForCity } from './ask-for-city.ts';
import { askAnew, askForValue } from './ask-for-value.ts';
import { guardReply, requiredReply } from './choose-fixed-reply.ts';
import { composeAnswer } from './composing/compose-answer.ts';
import { createComposing } from './composing/composing-parts.ts';
import type { GuidedReply } from './guiding/flow-standing.ts';
import { guide, leadInstead } from './guiding/guide.ts';
import { hintFlow } from './guiding/hint-flow.ts';
import { offerFlow } from './guiding/offer-flow.ts';
import { openOnPage } from './guiding/open-on-page.ts';
import { showAgain } from './guiding/show-again.ts';
import { inScriptOf } from './in-script-of.ts';
import { nextState } from './next-state.ts';
import { replyAtOnce } from './reply-at-once.ts';
import { showRemembered } from './show-remembered.ts';
import { createStopwatch } from './stopwatch.ts';
import { isAnswered, verifyAnswer } from './verifying/verify-answer.ts';
import { createFrame, writeAnswerReply, writeFixedReply } from './write-reply.ts';

/** What answering needs: one open generation, the script converter and, where there is one, a language model. */
export interface AnsweringParts {
  readonly id: string;
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly normalise: NormaliseQuestion;
  readonly guardMessage: GuardMessage;
  readonly understand: Understand;
  readonly recognise: Recogniser;
  readonly scriptConverter: ScriptConverter;
  /** The guided flows that may lead the writer of a message on; without, one is entered only where it is named. */
  readonly recogniseFlow?: RecogniseFlow;
  /** A language model that reads again what was understood unsurely; none by default. */
  readonly consultation?: Consultation | null;
  /** The clock by which a counter is open or closed; without one neither is said. */
  readonly clock?: Clock;
}

/** A reply, and what the next turn of the same conversation needs to know. */
export interface AnsweredQuestion {
  readonly reply: Reply;
  readonly state: DialogueState | null;
}

/** Answers one question. */
export type AnswerQuestion = (question: Question) => Promise<AnsweredQuestion>;

/** The parts with everything that may be left out in its place. */
type ReadyParts = AnsweringParts & {
  readonly refine: Refine;
  readonly recogniseFlow: RecogniseFlow;
  readonly readEntry: ReadFlowEntry;
  readonly calendar: WorkingDays;
};

type Watch = ReturnType<typeof createStopwatch>;

/** Prepares answering from one open generation. */
export function createAnswerQuestion(parts: AnsweringParts): AnswerQuestion {
  const refine = createRefine(parts.lookup.knowledge, parts.recognise, parts.consultation ?? null);
  const { recogniseFlow = () => [] } = parts;
  const readEntry = createReadFlowEntry(parts.lookup.knowledge);
  const calendar = createWorkingDays(parts.lookup.knowledge.calendars);
  return (question) => answerQuestion(question, { ...parts, refine, recogniseFlow, readEntry, calendar });
}

/** The flow of a question: guard -> normalise -> understand -> refine -> lead on in a guided flow? -> reply at once? -> retrieve -> compose -> verify -> reply. */
async function answerQuestion(question: Question, parts: ReadyParts): Promise<AnsweredQuestion> {
  const { id, lookup, guardMessage, normalise, understand, refine, scriptConverter } = parts;
  const { replies } = lookup.knowledge;
  const watch = createStopwatch();

  const { signal, hasMasks } = guardMessage(question.text);
  const state = openOnPage(question.state, question.page ?? null, lookup, question.language ?? 'zh-Hans');
  const normalised = normalise({ ...question, state });
  if (signal !== null || !normalised) {
    const fixed = signal !== null ? guardReply(signal, replies) : requiredReply('other-language', replies);
    const reply = writeFixedReply(fixed, null, createFrame(normalised ?? question, id, watch));
    return { reply: inScriptOf(reply, scriptConverter), state: question.state };
  }

  const { understood, model, fallback } = await refine(understand(normalised));
  watch.mark('understandMs');
  const notices = hasMasks ? [maskedNotice(normalised.language, replies)] : [];
  const { reply, standing } = await leadOrAnswer(understood, question, parts, watch);
  const shown = showRemembered({ ...reply, notices: [...reply.notices, ...notices] }, understood, lookup);
  return {
    reply: inScriptOf({ ...shown, model, fallback }, scriptConverter),
    state: nextState(reply, understood, state, standing),
  };
}

/** The next step of a guided flow, or an answer, after which a flow under way is gone on with, or one that leads to its matter is offered. */
async function leadOrAnswer(
  understood: UnderstoodQuestion,
  { flow: request = null }: Question,
  parts: ReadyParts,
  watch: Watch,
): Promise<GuidedReply> {
  const frame = () => createFrame(understood.question, parts.id, watch);
  const guided = guide(understood, request, parts, frame());
  if (guided) return guided;
  const answered = await answerUnderstood(understood, parts, watch);
  const led = leadInstead(answered, understood, parts, frame());
  if (led) return led;
  const reply = hintFlow(answered, understood, parts, frame());
  const underWay = showAgain(reply, understood, parts.lookup, frame());
  return underWay.standing.question === null
    ? { ...underWay, reply: offerFlow(underWay.reply, understood, parts) }
    : underWay;
}

/** The reply to a question by itself. */
async function answerUnderstood(
  understood: UnderstoodQuestion,
  { id, lookup, searchIndex, clock, calendar }: ReadyParts,
  watch: Watch,
): Promise<Reply> {
  const isCityFaulty = understood.slotFaults.some(({ slot }) => slot === 'city');
  const form = askForValue(understood, lookup) ?? (isCityFaulty ? askForCity(understood, lookup) : null);
  const now = clock?.now();
  const atOnce = replyAtOnce(understood, form, lookup, createFrame(understood.question, id, watch, now));
  if (atOnce) return atOnce;

  const retrieved = await retrieveEvidence(understood, searchIndex);
  watch.mark('retrieveMs');
  const { answer } = verifyAnswer(
    composeAnswer(retrieved, createComposing(understood, lookup, searchIndex, calendar)),
    lookup,
  );
  watch.mark('composeMs');

  const frame = createFrame(understood.question, id, watch);
  if (!isAnswered(answer)) return abstain(retrieved, lookup, frame);
  return {
    ...writeAnswerReply(answer, frame),
    form: form ?? askAnew(understood, lookup) ?? askForCity(understood, lookup),
  };
}

/** Tells that personal data was masked, and not to send any. */
const maskedNotice = (language: Language, replies: readonly FixedReply[]): ReplyNotice => ({
  kind: 'personal-data',
  text: requiredReply('masked-personal-data', replies).text[corpusLanguage(language)],
});
