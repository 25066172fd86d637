import { describe, expect, it } from 'vitest';
import { CHUNK_RANKING_FEATURES, type SearchHints, type SearchScope } from '../../../server/retrieval/index.ts';
import weights from '../../../server/retrieval/ranking/chunk-ranking.json' with { type: 'json' };
import { day } from '../../doubles/day.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';

const scope: SearchScope = { date: day('2026-08-01'), language: 'zh', city: null };
const article = sampleChunk({ key: 'trademark-law@2019/40', title: '商标法', text: '期满续展的规定' });
const card = sampleChunk({
  key: 'card:renewal#steps',
  kind: 'card',
  text: '办理续展的流程',
  services: ['trademark-renewal'],
  questions: ['牌子过期了怎么续展'],
});
const other = sampleChunk({ key: 'card:fee', kind: 'card', text: '续展以外的费用', services: ['patent-annual-fee'] });
const index = await sampleSearchIndex([article, card, other]);

/** What the ranking sees of each Chunk in one of its features. */
async function columnOf(
  feature: (typeof CHUNK_RANKING_FEATURES)[number],
  text: string,
  hints?: SearchHints,
  searched = index,
) {
  const { chunks, rows } = await searched.describe(text, scope, hints);
  const at = CHUNK_RANKING_FEATURES.indexOf(feature);
  return Object.fromEntries(
    chunks.map(({ key }, row) => [key, Number((rows[row * CHUNK_RANKING_FEATURES.length + at] as number).toFixed(3))]),
  );
}
const hints: SearchHints = {
  services: { 'trademark-renewal': 0.8, 'patent-annual-fee': 0.2 },
  laws: ['trademark-law@2019'],
};

describe('what the ranking of Chunks sees', () => {
  it.each([
    ['is-article', [1, 0, 0]],
    ['is-card', [0, 1, 1]],
    ['service-probability', [0, 0.8, 0.2]],
    ['service-log-probability', [-6.908, -0.223, -1.609]],
  ] as const)('%s of an article, of a card of the service, and of another', async (feature, [first, second, third]) => {
    expect(await columnOf(feature, '续展', hints)).toEqual({
      [article.key]: first,
      [card.key]: second,
      [other.key]: third,
    });
  });

  it('no service probable where nothing is known of the question', async () => {
    expect(Object.values(await columnOf('service-probability', '续展'))).toEqual([0, 0, 0]);
  });

  it('how much of the question stands in which field', async () => {
    const inQuestions = await columnOf('in-questions', '牌子过期了怎么续展');
    expect(inQuestions).toMatchObject({ [article.key]: 0, [card.key]: 1, [other.key]: 0 });
    const inText = await columnOf('in-text', '续展');
    expect(Object.values(inText)).toEqual([1, 1, 1]);
  });

  it('that a question in the words of a known one was answered by its Chunk', async () => {
    const votes = await columnOf('votes', '牌子过期了');
    expect(votes[card.key]).toBeGreaterThan(0);
    expect([votes[article.key], votes[other.key]]).toEqual([0, 0]);
  });

  it('that such a question speaks for every Chunk of the service', async () => {
    const sibling = sampleChunk({ ...card, key: 'card:renewal#fees', text: '费用另见', questions: [] });
    const family = await sampleSearchIndex([article, card, sibling, other]);
    const votes = await columnOf('service-votes', '牌子过期了', undefined, family);
    const nearest = await columnOf('service-nearest-vote', '牌子过期了', undefined, family);
    expect(votes).toEqual({ [article.key]: 0, [card.key]: 1, [sibling.key]: 1, [other.key]: 0 });
    expect([nearest[sibling.key], nearest[other.key]]).toEqual([nearest[card.key], 0]);
    expect(nearest[sibling.key]).toBeGreaterThan(0);
  });
});

describe('the shipped ranking of Chunks', () => {
  it('looks only at what is told of Chunks, and has a weight for each', () => {
    const { features, means, deviations, direct, hidden, biases, output } = weights.model;
    expect(features.filter((feature) => !(CHUNK_RANKING_FEATURES as readonly string[]).includes(feature))).toEqual([]);
    for (const row of [means, deviations, direct, ...hidden]) expect(row).toHaveLength(features.length);
    expect([biases.length, output.length]).toEqual([hidden.length, hidden.length]);
    expect(deviations.every((value) => value > 0)).toBe(true);
  });

  it('prefers a card of the recognised service to one of another', async () => {
    const [first, second] = ['trademark-renewal', 'patent-annual-fee'].map((service) =>
      sampleChunk({ key: `card:${service}`, kind: 'card', text: '宽展期内补办', services: [service] }),
    ) as [typeof card, typeof card];
    const twins = await sampleSearchIndex([first, second]);
    const hintsOf = (service: string): SearchHints => ({ services: { [service]: 1 }, laws: [] });
    const best = async (service: string) =>
      (await twins.search('宽展期内补办', scope, 1, hintsOf(service)))[0]?.chunk.key;
    expect([await best('trademark-renewal'), await best('patent-annual-fee')]).toEqual([first.key, second.key]);
  });
});
