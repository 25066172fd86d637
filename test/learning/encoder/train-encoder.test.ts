import { describe, expect, it } from 'vitest';
import {
  createTextEncoder,
  type EncoderMaterial,
  type EncoderSchedule,
  encodedText,
  type TextEncoderModel,
  trainAlone,
  trainEncoder,
  writeTextEncoder,
} from '../../../server/learning/index.ts';
import { learntQuestions, sampleDocuments, sampleMaterial, unseenQuestions } from './sample-material.ts';

const SCHEDULE: EncoderSchedule = { dimensions: 64, viewEpochs: 100, questionEpochs: 500, mostSteps: 100, seed: 1 };
const SHORT: EncoderSchedule = { ...SCHEDULE, mostSteps: 2 };

const train = (material: EncoderMaterial, schedule: Partial<EncoderSchedule> = {}) =>
  trainEncoder(material, { ...SHORT, ...schedule }, trainAlone, async () => {});

const bytesOf = (model: TextEncoderModel) => Buffer.from(writeTextEncoder(model));

/** How many of the unseen questions are nearest to the document that answers them. */
async function countFound(model: TextEncoderModel): Promise<number> {
  const encoder = createTextEncoder(model);
  const documents = await encoder.embed(sampleDocuments.map(encodedText));
  const asked = await encoder.embed(unseenQuestions.map(({ question }) => question));
  const nearestTo = (question: Float32Array) => {
    const cosines = documents.map((document) =>
      document.reduce((sum, value, at) => sum + value * (question[at] ?? 0), 0),
    );
    return cosines.indexOf(Math.max(...cosines));
  };
  return asked.filter((vector, at) => unseenQuestions[at]?.answers.includes(nearestTo(vector))).length;
}

describe('a training', () => {
  it('brings questions it has not seen nearer to their answers than to any other text', {
    timeout: 60_000,
  }, async () => {
    const before = await countFound(await train(sampleMaterial(), { mostSteps: 0 }));
    const after = await countFound(await train(sampleMaterial(), SCHEDULE));
    expect(after).toBeGreaterThan(before);
    expect(after / unseenQuestions.length).toBeGreaterThan(0.7);
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await train(sampleMaterial()),
      await train(sampleMaterial()),
      await train(sampleMaterial(), { seed: 2 }),
    ];
    expect(bytesOf(again).equals(bytesOf(first))).toBe(true);
    expect(bytesOf(other).equals(bytesOf(first))).toBe(false);
  });

  it('tells after each step how far it is, over both stages', async () => {
    const told: (readonly [number, number])[] = [];
    await trainEncoder(sampleMaterial(), SHORT, trainAlone, async ({ done, total }) => void told.push([done, total]));
    expect(told).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  it('ends when whoever is told throws, and lets its crew go', async () => {
    let ended = 0;
    const crew: typeof trainAlone = async (memory) => ({
      ...(await trainAlone(memory)),
      end: async () => void ended++,
    });
    const stop = async () => Promise.reject(new Error('cancelled'));
    await expect(trainEncoder(sampleMaterial(), SHORT, crew, stop)).rejects.toThrow('cancelled');
    expect(ended).toBe(1);
  });

  it('takes no more steps than its schedule allows, and no fewer than its epochs need', async () => {
    const stepsOf = async (schedule: Partial<EncoderSchedule>) => {
      let steps = 0;
      const parts = { ...SHORT, viewEpochs: 8, questionEpochs: 0, ...schedule };
      await trainEncoder(sampleMaterial(), parts, trainAlone, async () => void steps++);
      return steps;
    };
    // 64 documents shown 8 times are two batches of 256.
    expect([await stepsOf({ mostSteps: 1 }), await stepsOf({ mostSteps: 9 })]).toEqual([1, 2]);
  });
});

describe('a training on little', () => {
  const few = (count: number) => ({ questions: learntQuestions.slice(0, count), rivals: [] });
  it.each<[string, Partial<EncoderMaterial>]>([
    ['nothing', { documents: [], questions: [], links: [], rivals: [] }],
    ['one document', { documents: sampleDocuments.slice(0, 1), questions: [], links: [], rivals: [] }],
    ['empty documents', { documents: [{ title: '', text: '' }], questions: [], links: [], rivals: [] }],
    [
      'documents of one clause each',
      {
        documents: [
          { title: '商标', text: '续展' },
          { title: '商标', text: '转让' },
        ],
        questions: [],
        links: [],
        rivals: [],
      },
    ],
    ['documents without questions', { questions: [], rivals: [] }],
    ['fewer pairs than make a batch', few(31)],
    ['as many pairs as make the least batch', few(32)],
    ['no links and no rivals', { links: [], rivals: [] }],
    [
      'questions of punctuation',
      { questions: learntQuestions.map(({ answers }) => ({ question: '？！……', answers })) },
    ],
  ])('ends, and knows only finite numbers, of %s', async (_, changes) => {
    const model = await train(sampleMaterial(changes));
    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(model.directions).toHaveLength(model.hashes.length * SHORT.dimensions);
    const vectors = await createTextEncoder(model).embed(['注册商标续展', '']);
    expect(vectors.every((vector) => vector.every(Number.isFinite))).toBe(true);
  });

  it('knows no feature that one text alone has', async () => {
    const { hashes } = await train(
      sampleMaterial({ documents: sampleDocuments.slice(0, 1), questions: [], links: [], rivals: [] }),
    );
    expect(hashes).toHaveLength(0);
  });

  it('learns from the questions where there are just enough of them', async () => {
    const without = await train(sampleMaterial(few(31)));
    const withThem = await train(sampleMaterial(few(32)));
    const untouched = await train(sampleMaterial(few(31)), { questionEpochs: 0 });
    expect(bytesOf(without).equals(bytesOf(untouched))).toBe(true);
    expect(bytesOf(withThem).equals(bytesOf(await train(sampleMaterial(few(32)), { questionEpochs: 0 })))).toBe(false);
  });
});
