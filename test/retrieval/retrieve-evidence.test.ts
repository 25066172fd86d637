import { describe, expect, it } from 'vitest';
import type { QuestionPart, UnderstoodQuestion } from '../../server/domain/index.ts';
import { retrieveEvidence } from '../../server/retrieval/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleSearchIndex } from '../doubles/sample-search-index.ts';

const article = sampleChunk({ key: 'trademark-law@2019/40', text: '注册商标有效期满需要续展的规定' });
const english = sampleChunk({ key: 'guide', language: 'en', text: 'renewal of a trademark' });
const expired = sampleChunk({ key: 'trademark-law@2013/40', text: '旧法的规定', effectiveTo: day('2019-10-31') });
const local = sampleChunk({ key: 'local', text: '商标续展补贴', cities: ['shanghai'] });
const twins = ['trademark-renewal', 'patent-annual-fee'].map((service) =>
  sampleChunk({ key: `card:${service}`, kind: 'card', text: '宽展期内补办', services: [service] }),
);
const cards = Array.from({ length: 12 }, (_, number) =>
  sampleChunk({ key: `card:many#${number}`, kind: 'card', text: '驳回复审' }),
);
const answer = sampleChunk({ key: 'article:refusal', text: '对驳回不服的，可以申请复审，期限另有规定' });
const monopoly = ['anti-monopoly-law@2022', 'other-law@2022'].map((law) =>
  sampleChunk({
    key: `${law}/68`,
    text: law.startsWith('other') ? '滥用知识产权怎么规定' : '滥用知识产权怎么适用法律',
  }),
);
const halves = [1, 3].map((clause) => sampleChunk({ key: `long-law@2020/5#${clause}`, text: `长条第${clause}款` }));
const index = await sampleSearchIndex([
  article,
  english,
  expired,
  local,
  ...twins,
  ...cards,
  answer,
  ...monopoly,
  ...halves,
]);

const part = (searchText: string, changes: Partial<QuestionPart> = {}): QuestionPart => ({
  text: searchText,
  searchText,
  intent: 'procedure',
  intentConfidence: 1,
  service: null,
  matter: null,
  serviceConfidence: 1,
  serviceProbabilities: {},
  ...changes,
});

interface Asked {
  readonly city?: string;
  readonly language?: 'en';
  /** The day whose law is asked for. */
  readonly lawDate?: string;
}

/** Asks on 2026-08-01, in Chinese, nowhere in particular and for the law of that day, but for what the test says. */
function retrieve(
  parts: readonly QuestionPart[],
  { lawDate = '2026-08-01', ...asked }: Asked = {},
  namedKeys: readonly string[] = [],
  namedLaws: readonly string[] = [],
  searched = index,
) {
  const question = { asOf: day('2026-08-01'), language: 'zh-Hans', city: null, ...asked };
  const understood = { question, parts, namedKeys, namedLaws, lawDate: day(lawDate) };
  return retrieveEvidence(understood as unknown as UnderstoodQuestion, searched);
}
const keysOf = async (...given: Parameters<typeof retrieve>) =>
  (await retrieve(...given)).evidence[0].passages.map(({ chunk }) => chunk.key);

describe('retrieveEvidence', () => {
  it('finds for every part of the question its own passages', async () => {
    const { evidence } = await retrieve([part('有效期满'), part('宽展期')]);
    expect(evidence.map(({ passages }) => passages[0]?.chunk.key)).toEqual([article.key, twins[0]?.key]);
  });

  it('puts the law that is named before others that share more words', async () => {
    const asked = [part('反垄断法里滥用知识产权怎么规定')];
    expect((await keysOf(asked))[0]).toBe('other-law@2022/68');
    expect((await keysOf(asked, {}, [], ['anti-monopoly-law@2022']))[0]).toBe('anti-monopoly-law@2022/68');
  });

  it('fetches every part of a named article that is indexed in several', async () => {
    const passages = await keysOf([part('第五条')], {}, ['long-law@2020/5']);
    expect(passages.slice(0, 2)).toEqual(['long-law@2020/5#1', 'long-law@2020/5#3']);
  });

  it('searches by the words of law, not by those of the asker', async () => {
    expect((await keysOf([part('有效期满', { text: '驳回复审' })]))[0]).toBe(article.key);
  });

  it('puts what the question names outright first, without a score', async () => {
    const { evidence } = await retrieve([part('驳回复审')], {}, [article.key]);
    expect(evidence[0].passages[0]).toEqual({ chunk: article, score: null });
  });

  it('passes over a named key that is not in force, and one that is not known', async () => {
    const { evidence } = await retrieve([part('驳回复审')], {}, [expired.key, 'trademark-law@2019/999']);
    expect(evidence[0].passages.filter(({ score }) => score === null)).toEqual([]);
  });

  it.each(['trademark-renewal', 'patent-annual-fee'])('prefers of two like texts the one about %s', async (service) => {
    expect((await keysOf([part('宽展期内补办', { serviceProbabilities: { [service]: 0.9 } })]))[0]).toBe(
      `card:${service}`,
    );
  });

  it('prefers the likelier of two services, whichever was recognised', async () => {
    const serviceProbabilities = { 'trademark-renewal': 0.1, 'patent-annual-fee': 0.6 };
    const asked = part('宽展期内补办', { service: 'trademark-renewal', serviceProbabilities });
    expect((await keysOf([asked]))[0]).toBe('card:patent-annual-fee');
  });

  it('puts texts of different services first, but leaves those of a law that is named together', async () => {
    const services = [...Array.from({ length: 5 }, () => ['renewal']), ['fee'], ['search']];
    const texts = services.map((own, at) =>
      sampleChunk({
        key: `many-law@2020/${at}`,
        text: at < 5 ? `驳回复审的第${at}条规定` : '驳回之后另有规定',
        services: own,
      }),
    );
    const servicesFound = async (laws: readonly string[]) => {
      const { evidence } = await retrieve([part('驳回复审')], {}, [], laws, await sampleSearchIndex(texts));
      return new Set(evidence[0].passages.slice(0, 3).flatMap(({ chunk }) => chunk.services)).size;
    };
    expect([await servicesFound([]), await servicesFound(['many-law@2020'])]).toEqual([3, 1]);
  });

  it('keeps a few of many alike cards, and the one article beside them', async () => {
    const crowded = await sampleSearchIndex([...cards, answer]);
    const keys = await keysOf([part('驳回复审')], {}, [], [], crowded);
    expect(keys).toContain(answer.key);
    expect(keys.filter((key) => key.startsWith('card:many')).length).toBeLessThan(cards.length);
  });

  it('finds and names what was in force on the day whose law is asked for', async () => {
    const { evidence } = await retrieve([part('旧法')], { lawDate: '2019-10-31' }, [expired.key]);
    const [named, found] = evidence[0].passages;
    expect([named, found].map((passage) => [passage?.chunk.key, passage?.score === null])).toEqual([
      [expired.key, true],
      [expired.key, false],
    ]);
  });

  it('finds nothing that is out of force on that day, whatever the day of asking', async () => {
    expect(await keysOf([part('旧法')])).not.toContain(expired.key);
  });

  it('searches in the language and for the city of the question', async () => {
    expect(await keysOf([part('商标续展补贴')])).not.toContain(local.key);
    expect(await keysOf([part('商标续展补贴')], { city: 'shanghai' })).toContain(local.key);
    expect(await keysOf([part('trademark renewal')], { language: 'en' })).toEqual([english.key]);
  });

  it('is supported by how many of the words of the part the best passages hold', async () => {
    const { evidence } = await retrieve([part('宽展期内补办'), part('天气预报')]);
    expect(evidence.map(({ support }) => support)).toEqual([1, 0]);
  });

  it('keeps the question it was found for', async () => {
    const { understood } = await retrieve([part('有效期满')]);
    expect(understood.parts.map(({ text }) => text)).toEqual(['有效期满']);
  });
});
