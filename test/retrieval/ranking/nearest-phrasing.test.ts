import { expect, it } from 'vitest';
import { createNearestPhrasing } from '../../../server/retrieval/index.ts';
import { sampleEncoder } from '../../doubles/sample-encoder.ts';
import { sampleFeatureReader } from '../../doubles/sample-feature-reader.ts';

const phrasings = [
  { owner: 'notice', text: '收到一份通知，不知道怎么办' },
  { owner: 'notice', text: '官方来函看不懂' },
  { owner: 'expiry', text: '商标快到期了怎么办' },
];
const embedding = await sampleEncoder(phrasings.map(({ text }) => text));
const nearest = createNearestPhrasing(phrasings, { embedding, reader: sampleFeatureReader });

it('the phrasing that shares most with a text is nearest, the more the nearer', async () => {
  const same = await nearest('收到一份通知，不知道怎么办');
  const alike = await nearest('收到了通知，怎么办');
  expect(same).toMatchObject({ owner: 'notice', text: '收到一份通知，不知道怎么办' });
  expect(alike?.owner).toBe('notice');
  expect(same?.nearness).toBeGreaterThan(alike?.nearness ?? 1);
});

it('how near the next owner comes is told', async () => {
  const near = await nearest('商标快到期了怎么办');
  expect(near?.owner).toBe('expiry');
  expect(near?.runnerUp).toBeLessThan(near?.nearness ?? 0);
});

it('nothing is near a text without a word in common, nor where there are no phrasings', async () => {
  expect(await nearest('xyz')).toBeNull();
  expect(await createNearestPhrasing([], { embedding, reader: sampleFeatureReader })('通知')).toBeNull();
});

it('what could not be embedded is embedded with the next text', async () => {
  let failures = 1;
  const failing = {
    ...embedding,
    embed: async (...asked: Parameters<typeof embedding.embed>) => {
      if (asked[0].length > 1 && failures-- > 0) throw new Error('the model is not there');
      return embedding.embed(...asked);
    },
  };
  const recovering = createNearestPhrasing(phrasings, { embedding: failing, reader: sampleFeatureReader });
  await expect(recovering('官方来函')).rejects.toThrow('not there');
  expect(await recovering('官方来函')).toMatchObject({ owner: 'notice' });
});
