import type { DialogueState, Topic } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { Recogniser } from '../recogniser.ts';
import type { DialogueVocabulary } from './dialogue-vocabulary.ts';

/** Below this a text does not speak of a topic. */
const SPEAKS_OF = 0.15;

/** What recalling works with. */
export interface RecallParts {
  readonly vocabulary: DialogueVocabulary;
  readonly knowledge: Knowledge;
  readonly recognise: Recogniser;
}

/**
 * The earlier topic that somebody goes back to, and whether they only name it; null where none is meant. Named by nothing, it is the one
 * before the last.
 */
export function recallTopic(
  text: string,
  { earlier, ...latest }: DialogueState,
  parts: RecallParts,
): { readonly topic: Topic; readonly isOnlyNamed: boolean } | null {
  const { vocabulary } = parts;
  const [before] = earlier;
  if (vocabulary.saysNothing(text)) return before === undefined ? null : { topic: before, isOnlyNamed: true };
  const { right } = vocabulary.namedValues(text).slots;
  const subjects = new Map(parts.recognise(text).subjects.map(({ subject, probability }) => [subject, probability]));
  const scored = [...earlier, latest].map((topic) => ({
    topic,
    score:
      Math.max(subjects.get(topic.matter ?? '') ?? 0, subjects.get(topic.service ?? '') ?? 0) +
      (right !== undefined && isOfRight(topic, right) ? SPEAKS_OF : 0),
  }));
  const [best] = scored.sort((left, right) => right.score - left.score);
  if (best === undefined || best.score < SPEAKS_OF) return null;
  return { topic: best.topic, isOnlyNamed: isName(vocabulary.essence(text), best.topic, parts) };
}

/** Whether a topic is about a kind of right: by the values given for it, or by what its service is for. */
function isOfRight({ service, slots }: Topic, right: string | number): boolean {
  return slots.right === right || (service?.startsWith(right === 'trademark' ? 'trademark-' : 'patent-') ?? false);
}

/** Whether a text is no more than a name of a topic's service, or the kind of right it is about. */
function isName(text: string, { service, matter }: Topic, { vocabulary, knowledge }: RecallParts): boolean {
  if (vocabulary.onlyValues(text) !== null) return true;
  const ids = [service, matter];
  const names = [
    ...knowledge.catalogue.filter(({ id }) => ids.includes(id)).flatMap(({ zh, en }) => [zh, en]),
    ...knowledge.cards.filter(({ id }) => ids.includes(id)).flatMap(({ aliases }) => [...aliases.zh, ...aliases.en]),
  ].map((name) => name.toLowerCase());
  return names.some((name) => name.includes(text));
}
