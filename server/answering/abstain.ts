import {
  corpusLanguage,
  type Option,
  type PartEvidence,
  type RetrievedQuestion,
  type UnderstoodQuestion,
} from '../domain/index.ts';
import type { Card, KnowledgeLookup } from '../knowledge/index.ts';
import { hasHan } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';
import { fixedReplyFor, requiredReply } from './choose-fixed-reply.ts';
import { hasHint, MAX_CHOICES, nameChoices, needsService, offerChoices } from './offer-choices.ts';
import { thresholds } from './thresholds.ts';
import { type ReplyFrame, writeFixedReply } from './write-reply.ts';

/** Nearest questions and services offered where nothing is answered. */
const MAX_NEARBY = 3;
/** The mark by which the catalogue says that a matter belongs to others: not part of its name. */
const REFERRAL = /（转介[^）]*）|\s*\(signposted\)/;

/**
 * What is said when nothing verified answers the question: whose business it is, where it is not this office's; which service is meant,
 * where that is the missing thing and was not just asked; otherwise that nothing was found, with what comes nearest and the way to a person.
 * Nothing from memory.
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
  const mayAskBack = !isServiceKnown && needsService(part) && hasHint(understood) && !hasJustAsked(understood);
  if (mayAskBack) return askBack(understood, lookup, frame);
  const nearby = findNearby(evidence[0], lookup, language);
  if ((understood.question.state?.misses ?? 0) > 0) return write('unanswerable-again', nearby);
  if (!isServiceKnown && needsService(part)) return write('unanswerable-low-confidence', nearby);
  const isNamed = isServiceKnown && service !== undefined;
  return write(isNamed ? 'unanswerable-no-content-service' : 'unanswerable-no-content', nearby);
}

/** Whether the last reply asked back which of several things is meant: it is not asked twice in a row. */
export const hasJustAsked = ({ question }: UnderstoodQuestion): boolean => question.state?.pending?.kind === 'option';

/**
 * Asks back which service is meant, with choices. The service is not known then, whichever is guessed.
 *
 * @param first choices that stand before the services
 */
export function askBack(
  understood: UnderstoodQuestion,
  lookup: KnowledgeLookup,
  frame: ReplyFrame,
  first: readonly Option[] = [],
): Reply {
  const choices = [...first, ...offerChoices(understood, lookup)].slice(0, MAX_CHOICES);
  const fixed = requiredReply('clarification-choices', lookup.knowledge.replies);
  const reply = writeFixedReply(fixed, understood, frame, {
    suggestions: choices,
    choices: nameChoices(choices, corpusLanguage(frame.language)),
  });
  return {
    ...reply,
    service: null,
    matter: null,
    parts: reply.parts.map((part) => ({ ...part, service: null })),
  };
}

/** What comes nearest to a question, as questions to press: of a service how it is done, of any other text the first question it answers. */
function findNearby({ passages }: PartEvidence, lookup: KnowledgeLookup, language: 'zh' | 'en'): Option[] {
  const nearby = passages.flatMap(({ chunk }): Option[] => {
    const [card] = chunk.services.map((id) => lookup.card(id)).filter((found) => found !== null);
    if (card !== undefined) return [{ label: card.title[language], question: howItIsDone(card, language) }];
    const [question] = chunk.questions.filter((text) => hasHan(text) === (language === 'zh'));
    return question === undefined ? [] : [{ label: question, question }];
  });
  return [...new Map(nearby.map((one) => [one.question, one])).values()].slice(0, MAX_NEARBY);
}

const howItIsDone = ({ title }: Card, language: 'zh' | 'en') =>
  language === 'zh' ? `${title.zh}怎么办理？` : `How does ${title.en.toLowerCase()} work?`;
