import { describe, expect, it } from 'vitest';
import type { Composing } from '../../../server/answering/composing/composing-parts.ts';
import { findPlaceNotices } from '../../../server/answering/composing/place-notices.ts';
import type { Slots } from '../../../server/domain/index.ts';
import { samplePart, sampleQuestion } from '../sample-draft.ts';

const places = [
  { name: '苏州市', short: ['苏州'], english: 'Suzhou', province: '江苏省', notAfter: '', notBefore: '' },
];

function noticesFor(slots: Slots, own: Parameters<typeof samplePart>[0], language: 'zh' | 'en' = 'zh') {
  const understood = sampleQuestion({ parts: [samplePart(own)], slots });
  const composing = { understood, language, lookup: { knowledge: { places } } } as unknown as Composing;
  return findPlaceNotices(composing).map(({ text }) => text);
}

describe('findPlaceNotices', () => {
  it.each([
    ['where to go', { intent: 'channel' }],
    ['subsidies', { intent: 'fee', matter: 'ip-subsidy-award' }],
  ])('says that nothing local is held, of a question about %s', (_, own) => {
    expect(noticesFor({ place: '苏州市' }, own)).toEqual([expect.stringContaining('没有收录苏州市')]);
    expect(noticesFor({ place: '苏州市' }, own, 'en')).toEqual([expect.stringContaining('Suzhou')]);
  });

  it('says nothing of what is the same everywhere', () => {
    expect(noticesFor({ place: '苏州市' }, { intent: 'deadline' })).toEqual([]);
  });

  it('says nothing of a city with a pack', () => {
    expect(noticesFor({ city: 'shanghai' }, { intent: 'channel' })).toEqual([]);
  });
});
