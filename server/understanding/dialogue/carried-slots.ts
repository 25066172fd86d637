import type { DialogueState, QuestionPart, Slots, Topic } from '../../domain/index.ts';
import type { Turn } from './turn.ts';

/** What was asked of a subject (reduction, surcharge, whether a law is in force): it is not carried to the next question. */
const ASKED_ONCE = new Set(['aspect', 'validity', 'sought']);

/**
 * The values a question takes over: those of the topic it is about, also when it is taken up again after others, and what is
 * remembered of the visitor. A kind of right is taken to matters of that kind only.
 */
export function carriedSlots(
  { service }: Pick<QuestionPart, 'service'>,
  state: DialogueState | null,
  { isAskedAgain, topic }: Pick<Turn, 'isAskedAgain' | 'topic'>,
): Slots {
  if (state === null || topic === null) return {};
  const same = [topic, state, ...state.earlier].find((candidate) => candidate.service === service);
  const carried: Topic | undefined = isAskedAgain ? topic : same;
  const { right, ...remembered } = state.remembered;
  return {
    ...remembered,
    ...(right !== undefined && isOfKind(service, right) ? { right } : {}),
    ...Object.fromEntries(Object.entries(carried?.slots ?? {}).filter(([slot]) => !ASKED_ONCE.has(slot))),
  };
}

/** Whether a service is about a kind of right: the ids of services of marks and of patents begin so. */
const isOfKind = (service: string | null, right: string | number) =>
  service?.startsWith(right === 'trademark' ? 'trademark-' : 'patent-') ?? false;
