import type { NormalisedQuestion, UnderstoodQuestion } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { askBack, hasJustAsked } from './abstain.ts';
import { askAboutFault } from './ask-about-fault.ts';
import { chooseFixedReply } from './choose-fixed-reply.ts';
import { chooseUnclearReply } from './choose-unclear-reply.ts';
import { isAmbiguous } from './offer-choices.ts';
import { type ReplyFrame, writeFixedReply } from './write-reply.ts';

/**
 * The reply to a message of which the corpus need not be asked: nothing is asked in it, a value in it cannot be right, its intent is answered
 * the same whatever is found, or it leaves open which matter is meant. Null for every other message.
 */
export function replyWithoutSearch(
  normalised: NormalisedQuestion,
  understood: UnderstoodQuestion,
  lookup: KnowledgeLookup,
  frame: ReplyFrame,
): Reply | null {
  const { replies } = lookup.knowledge;
  const unclear = understood.guard === null ? chooseUnclearReply(normalised, replies) : null;
  if (unclear) return { ...writeFixedReply(unclear, understood, frame), service: null, matter: null, parts: [] };
  const faulty = understood.act === null ? askAboutFault(understood, replies) : null;
  if (faulty) return writeFixedReply(faulty.reply, understood, frame, { words: faulty.words });
  const fixed = chooseFixedReply(understood, replies);
  if (fixed) return writeFixedReply(fixed, understood, frame);
  return isAmbiguous(understood, lookup) && !hasJustAsked(understood) ? askBack(understood, lookup, frame) : null;
}
