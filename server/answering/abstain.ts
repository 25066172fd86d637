import { corpusLanguage, type PartEvidence, type RetrievedQuestion } from '../domain/index.ts';
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
 * What is said when nothing verified answers the question: whose business it is, where it is not this office's; which service is meant,
 * where that is the missing thing; otherwise that nothing was found, with the nearest services and the way on. Nothing from memory.
 */
export function abstain(retrieved: RetrievedQuestion, lookup: KnowledgeLookup, frame: ReplyFrame): Reply {
  const { understood, evidence } = retrieved;
  const [{ part }] = evidence;
  const { replies } = lookup.knowledge;
  const language = corpusLanguage(frame.language);
  const isServiceKnown = part.service !== null && part.serviceConfidence >= thresholds.service;
  const row = lookup.service(part.matter ?? part.service ?? '');
  const service = row?.[language].replace(REFERRAL, '');
  const office = language === 'zh' ? row?.referZh : row?.referEn;
  const write = (id: string, suggestions: Reply['suggestions']) =>
    writeFixedReply(requiredReply(id, replies), understood, frame, {
      suggestions,
      ...(service === undefined ? {} : { service }),
      ...(office === undefined ? {} : { office }),
    });

  if (part.intent === 'out-of-scope' && !isServiceKnown) {
    const outside = fixedReplyFor(part.intent, understood.domain, replies);
    if (outside) return writeFixedReply(outside, understood, frame);
  }
  if (isServiceKnown && office !== undefined && office !== '') return write('unanswerable-elsewhere', []);
  const suggestions = suggestNearby(evidence[0], lookup, language);
  if (!isServiceKnown && NEEDS_SERVICE.has(part.intent))
    return write(service === undefined ? 'clarification-open' : 'clarification-service', suggestions);
  return write(
    isServiceKnown && service !== undefined ? 'unanswerable-no-content-service' : 'unanswerable-no-content',
    suggestions,
  );
}

/** Services with a card that stand nearest to the question, as questions to press. */
function suggestNearby(
  { passages }: PartEvidence,
  lookup: KnowledgeLookup,
  language: 'zh' | 'en',
): Reply['suggestions'] {
  const cards = [...new Set(passages.flatMap(({ chunk }) => chunk.services))]
    .map((id) => lookup.card(id))
    .filter((card) => card !== null);
  return cards.slice(0, MAX_SUGGESTIONS).map((card) => ({
    label: card.title[language],
    question: language === 'zh' ? `${card.title.zh}怎么办理？` : `How does ${card.title.en.toLowerCase()} work?`,
  }));
}
