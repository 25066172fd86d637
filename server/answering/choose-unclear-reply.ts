import type { NormalisedQuestion } from '../domain/index.ts';
import type { FixedReply } from '../knowledge/index.ts';
import { countLetters, hasWords } from '../language/index.ts';
import { requiredReply } from './choose-fixed-reply.ts';

/**
 * The question asked back of a message in which nothing is asked: marks or pictures alone, or, where no conversation says what they are for, numbers
 * alone or a single letter. Null for every other message.
 */
export function chooseUnclearReply(
  { text, state }: NormalisedQuestion,
  replies: readonly FixedReply[],
): FixedReply | null {
  if (!hasWords(text)) return requiredReply('clarification-no-words', replies);
  if (state !== null) return null;
  if (!/\p{L}/u.test(text)) return requiredReply('clarification-only-numbers', replies);
  return countLetters(text) === 1 ? requiredReply('clarification-open', replies) : null;
}
