import { corpusLanguage, type RetrievedQuestion } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { fixedReplyFor, requiredReply } from './choose-fixed-reply.ts';
import { thresholds } from './thresholds.ts';
import { type ReplyFrame, writeFixedReply } from './write-reply.ts';

/** Intents that need to know which service is meant. */
const NEEDS_SERVICE = new Set(['procedure', 'materials', 'fee', 'deadline', 'eligibility', 'channel', 'navigate']);
const MAX_SUGGESTIONS = 3;
/** The mark by which the catalogue says that a matter belongs to others: not part of its name. */
const REFERRAL = /（转介[^）]*）|\s*\(signposted\)/;

/**
 * What is said when nothing verified answers the question: which service is meant, where that is the missing thing; otherwise
 * that nothing was found, with the nearest services and the way on. Nothing from memory.
 */
export function abstain(retrieved: RetrievedQuestion, lookup: KnowledgeLookup, frame: ReplyFrame): Reply {
  const { understood, evidence } = retrieved;
  const [{ part, passages }] = evidence;
  const language = corpusLanguage(frame.language);
  const isServiceKnown = part.service !== null && part.serviceConfidence >= thresholds.service;
  const nearby = [...new Set(passages.flatMap(({ chunk }) => chunk.services))]
    .map((id) => lookup.card(id))
    .filter((card) => card !== null);
  const suggestions = nearby.slice(0, MAX_SUGGESTIONS).map((card) => ({
    label: card.title[language],
    question: language === 'zh' ? `${card.title.zh}怎么办理？` : `How does ${card.title.en.toLowerCase()} work?`,
  }));
  const service = lookup.service(part.matter ?? part.service ?? '')?.[language].replace(REFERRAL, '');
  const outside =
    part.intent === 'out-of-scope' && !isServiceKnown
      ? fixedReplyFor(part.intent, understood.domain, lookup.knowledge.replies)
      : null;
  if (outside) return writeFixedReply(outside, understood, frame);
  if (!isServiceKnown && NEEDS_SERVICE.has(part.intent)) {
    const id = service === undefined ? 'clarification-open' : 'clarification-service';
    return writeFixedReply(requiredReply(id, lookup.knowledge.replies), understood, frame, {
      suggestions,
      ...(service === undefined ? {} : { service }),
    });
  }
  const id = isServiceKnown && service !== undefined ? 'unanswerable-no-content-service' : 'unanswerable-no-content';
  return writeFixedReply(requiredReply(id, lookup.knowledge.replies), understood, frame, {
    suggestions,
    ...(service === undefined ? {} : { service }),
  });
}
