import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import { tellHandover } from '../guidance/index.ts';
import type { FixedReply, KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { askBack, hasJustAsked } from './abstain.ts';
import { askAboutFault } from './ask-about-fault.ts';
import { chooseFixedReply, requiredReply } from './choose-fixed-reply.ts';
import { chooseUnclearReply } from './choose-unclear-reply.ts';
import { isAmbiguous } from './offer-choices.ts';
import { type ReplyFrame, writeFixedReply } from './write-reply.ts';

/**
 * The reply to a message for which nothing need be searched; null for every other: one in which nothing is asked, a value that cannot be, what is
 * answered the same whatever the corpus holds, an answer after which another value is missing (`form`), and one that fits several matters.
 */
export function replyAtOnce(
  understood: UnderstoodQuestion,
  form: Reply['form'],
  lookup: KnowledgeLookup,
  frame: ReplyFrame,
): Reply | null {
  const { knowledge } = lookup;
  const { guard, question, slotAnswer } = understood;
  const unclear = guard === null ? chooseUnclearReply(question, knowledge.replies) : null;
  if (unclear) {
    const reply = writeFixedReply(unclear, understood, frame);
    // What it was recognised as says nothing: its writer is to be shown the way.
    return { ...reply, intent: 'navigate', intentConfidence: 1, service: null, matter: null, parts: [] };
  }
  const faulty = askAboutFault(understood, knowledge);
  if (faulty) {
    const reply = writeFixedReply(faulty.reply, understood, frame, faulty);
    return slotAnswer === null ? reply : { ...reply, form };
  }
  const fixed = chooseFixedReply(understood, knowledge.replies);
  if (fixed) return writeFixedReply(fixed, understood, frame, referencesOf(fixed, lookup, frame));
  if (form !== null && slotAnswer !== null)
    return {
      ...writeFixedReply(requiredReply('clarification-next-value', knowledge.replies), understood, frame),
      form,
    };
  const asksBack = isAmbiguous(understood, lookup) && !hasJustAsked(understood);
  return asksBack ? askBack(understood, lookup, frame) : null;
}

/** Who wants a person is told to whom to turn and whether it is open now, where the pack of their city or the national one says so. */
function referencesOf(
  { status }: FixedReply,
  lookup: KnowledgeLookup,
  { now = null, city, language: asked }: ReplyFrame,
) {
  if (status !== 'handed_over_requested' || now === null) return {};
  const language = corpusLanguage(asked);
  const handover = tellHandover(city, { lookup, now, language });
  return handover === null ? {} : { handover: language === 'zh' ? handover : `${handover} ` };
}
