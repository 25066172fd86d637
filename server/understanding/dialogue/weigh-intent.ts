import type { QuestionPart, Topic } from '../../domain/index.ts';
import type { Recogniser } from '../recogniser.ts';
import { SERVICE_INTENTS } from '../service-intents.ts';

/** What is asked of a matter: the intents a message in a conversation may have left out, and that may be taken over. */
const ASKED_OF_A_MATTER = new Set([...SERVICE_INTENTS, 'complaint']);
/** Intents that a message about a matter does not have, whatever it looks like by itself. */
const NO_MATTER = new Set(['out-of-scope', 'human', 'smalltalk', 'about', 'unsafe']);
/**
 * How much likelier it is than the message alone says that the same is asked as before: of any message about a matter, of one that points back
 * (如果是外观呢), and of one that names a matter or puts one right and asks nothing in words (商标许可备案). Measured on later turns of
 * development dialogues.
 */
const SAME_AGAIN = { asks: 2, points: 8, names: 30 } as const;

/**
 * What a message about a matter asks: what it says by itself, weighed with what was asked before. That decides only where the message itself
 * is in doubt; a clear one (那费用呢) is never overruled. A question before that was taken for none of a matter asked what it most probably
 * asked if it was one.
 */
export function weighIntent(
  { text, intent, intentConfidence }: Pick<QuestionPart, 'text' | 'intent' | 'intentConfidence'>,
  before: Pick<Topic, 'intent' | 'question'>,
  manner: keyof typeof SAME_AGAIN,
  recognise: Recogniser,
): Pick<QuestionPart, 'intent' | 'intentConfidence'> {
  const askedBefore = ASKED_OF_A_MATTER.has(before.intent)
    ? before.intent
    : recognise(before.question).intents.find((one) => ASKED_OF_A_MATTER.has(one.intent))?.intent;
  const weighed = recognise(text)
    .intents.filter((one) => !NO_MATTER.has(one.intent))
    .map((one) => ({
      intent: one.intent,
      // In a message of several clauses one of them may have decided.
      likelihood:
        (one.intent === intent ? Math.max(one.probability, intentConfidence) : one.probability) *
        (one.intent === askedBefore ? SAME_AGAIN[manner] : 1),
    }))
    .sort((left, right) => right.likelihood - left.likelihood);
  const total = weighed.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const [best] = weighed;
  if (best === undefined || total === 0) return { intent, intentConfidence };
  return { intent: best.intent, intentConfidence: best.likelihood / total };
}
