import { describe, expect, it } from 'vitest';
import { groupVariants } from '../../../server/evaluation/intents/group-variants.ts';

const group = (...texts: readonly (readonly [text: string, label: string])[]) =>
  groupVariants(texts.map(([text, label]) => ({ text, label })));

describe('groupVariants', () => {
  it('groups texts of one label that share words, and those that others join', () => {
    const [first, second, third, other] = group(
      ['where is my card', 'card'],
      ['where is my new card', 'card'],
      ['is my new card on its way', 'card'],
      ['nothing has arrived yet', 'card'],
    );
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  it('keeps labels apart, and texts without a word', () => {
    expect(
      new Set(group(['where is it', 'card'], ['where is it', 'parcel'], ['?!', 'card'], ['...', 'card'])).size,
    ).toBe(4);
  });
});
