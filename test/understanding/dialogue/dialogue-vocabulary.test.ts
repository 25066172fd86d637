import { describe, expect, it } from 'vitest';
import { createDialogueVocabulary } from '../../../server/understanding/dialogue/dialogue-vocabulary.ts';
import { shippedKnowledge } from '../slots/shipped-slots.ts';

const { onlyValues } = createDialogueVocabulary(shippedKnowledge);

describe('a message that names values and nothing else', () => {
  it.each([
    ['上海的呢', { city: 'shanghai' }, '上海'],
    ['苏州的呢', { place: '苏州市' }, '苏州'],
  ])('%s names a place, in the words that stand where a city would', (text, slots, word) => {
    expect(onlyValues(text)).toMatchObject({ slots, words: { city: word } });
  });

  it.each(['有效吗', '现行有效'])('does not hold words that need a law beside them: %s', (text) => {
    expect(onlyValues(text)).toBeNull();
  });
});
