import { describe, expect, it } from 'vitest';
import {
  joinName,
  recogniseMessage,
  recognisePart,
  type SubjectLookup,
} from '../../server/understanding/recognise-part.ts';
import { createWordedRecogniser } from '../doubles/worded-recogniser.ts';

const subjects: SubjectLookup = {
  within: (id) => (id === 'renewal-in-grace' ? 'trademark-renewal' : null),
  name: (id) => id,
};
// The first word that stands in a text decides, so the faint meanings stand before the clear ones.
const recognise = createWordedRecogniser({
  intents: {
    天气: ['out-of-scope', 0.9],
    隐约跑题: ['out-of-scope', 0.5],
    你怎么看: ['opinion', 0.9],
    也许要钱: ['procedure', 0.4],
    多少钱: ['fee', 0.9],
    材料: ['materials', 0.9],
  },
  services: {
    也许年费: ['patent-annual-fee', 0.4],
    大概年费: ['patent-annual-fee', 0.8],
    宽展: ['renewal-in-grace', 0.9],
    续展: ['trademark-renewal', 0.9],
    年费: ['patent-annual-fee', 0.95],
  },
});
const part = (text: string) => recognisePart(text, recognise, subjects);
const message = (text: string) => recogniseMessage(text, recognise, subjects);

describe('recognisePart', () => {
  it('gives what was recognised, and how surely', () => {
    expect(part('续展多少钱')).toEqual({
      text: '续展多少钱',
      searchText: '续展多少钱',
      intent: 'fee',
      intentConfidence: 0.9,
      service: 'trademark-renewal',
      matter: null,
      serviceConfidence: 0.9,
      serviceProbabilities: { 'trademark-renewal': 0.9 },
    });
  });

  it('gives a matter as the service it is within and itself', () => {
    expect(part('宽展多少钱')).toMatchObject({ service: 'trademark-renewal', matter: 'renewal-in-grace' });
  });

  it('counts the probability of a matter for its service too', () => {
    expect(part('宽展多少钱').serviceProbabilities).toEqual({ 'renewal-in-grace': 0.9, 'trademark-renewal': 0.9 });
  });

  it('gives no service where none is meant', () => {
    expect(part('多少钱')).toMatchObject({ service: null, matter: null });
  });

  it('keeps a clear service from being turned away by a faint intent', () => {
    expect(part('续展隐约跑题')).toMatchObject({ intent: 'materials', intentConfidence: 0.5 });
  });

  it('keeps a service named beyond doubt from being turned away as none of our business', () => {
    expect(part('续展天气')).toMatchObject({ intent: 'materials', service: 'trademark-renewal' });
  });

  it('lets a clear wish for an opinion turn away even a service named beyond doubt', () => {
    expect(part('续展你怎么看').intent).toBe('opinion');
  });

  it.each(['大概年费天气', '也许年费隐约跑题'])(
    'turns away what is clearly elsewhere, or not clearly here: %s',
    (text) => {
      expect(part(text).intent).toBe('out-of-scope');
    },
  );
});

describe('recogniseMessage', () => {
  it('takes what is wanted from the last clause, where the whole is not clear about it', () => {
    expect(message('我也许要钱不够了，续展要材料吗')).toMatchObject({
      intent: 'materials',
      service: 'trademark-renewal',
    });
  });

  it('keeps what the whole is clear about', () => {
    expect(message('续展多少钱呢，顺便说到年费')).toMatchObject({ intent: 'fee', service: 'trademark-renewal' });
  });

  it('takes the service from the whole alone', () => {
    expect(message('续展的事情，年费多少钱').service).toBe(part('续展的事情，年费多少钱').service);
  });

  it('lets the last clause of a long story count for more', () => {
    const told = '我们是一家很小的企业，'.repeat(5);
    const ended = (text: string) => message(text).intentConfidence;
    expect(message(`也许要钱，${told}要材料吗`).intent).toBe('materials');
    expect(ended(`也许要钱，${told}要材料吗`)).toBeGreaterThan(ended('也许要钱，要材料吗'));
  });

  it('gives probabilities', () => {
    expect(message('我也许要钱不够了，续展多少钱').intentConfidence).toBeLessThanOrEqual(1);
  });

  it('keeps the whole text', () => {
    expect(message('我的商标要续展，请问多少钱').text).toBe('我的商标要续展，请问多少钱');
  });

  it('looks into no clauses where there is only one', () => {
    expect(message('也许要钱续展')).toMatchObject({ intent: 'procedure', intentConfidence: 0.4 });
  });

  it('stays turned away where the last clause asks for nothing else', () => {
    expect(message('今天天气怎么样，出门吗')).toMatchObject({ intent: 'out-of-scope' });
  });
});

describe('joinName', () => {
  it.each([
    ['商标续展', '要什么材料', '商标续展要什么材料'],
    ['Trademark renewal', 'what documents', 'trademark renewal: what documents'],
    [null, '要什么材料', '要什么材料'],
  ])('puts %j before %s', (name, text, joined) => {
    expect(joinName(name, text)).toBe(joined);
  });
});
