import type { Slots, Topic } from '../../domain/index.ts';
import type { SlotWords } from '../../knowledge/index.ts';
import { hasHan } from '../../language/index.ts';
import type { DialogueVocabulary, NamedValues } from './dialogue-vocabulary.ts';

/** The service or matter a topic is about once a value of it has changed: of services that differ by right, the one for the right now named. */
export function subjectFor(
  { service, matter }: Pick<Topic, 'service' | 'matter'>,
  { right }: Slots,
  { servicesByRight }: SlotWords,
): Pick<Topic, 'service' | 'matter'> {
  const sibling = servicesByRight.find((services) => Object.values(services).includes(service ?? ''))?.[right ?? ''];
  return sibling === undefined || sibling === service ? { service, matter } : { service: sibling, matter: null };
}

/**
 * An earlier question with other values in place of its own (发明能管多少年, asked again for 外观: 外观能管多少年). A value it did not name
 * is put before it, in English behind it.
 */
export function withValues(question: string, values: NamedValues, vocabulary: DialogueVocabulary): string {
  const own = vocabulary.namedValues(question).words;
  return Object.entries(values.words).reduce((text, [slot, word]) => {
    const before = own[slot];
    if (before !== undefined) return text.replace(before, word);
    return hasHan(text) ? `${word}${text}` : `${text} (${word})`;
  }, question);
}
