import { describe, expect, it } from 'vitest';
import { connectEmbedding } from '../../../server/indexing/embedding/connect-embedding.ts';
import { createScriptedEmbedding } from '../../doubles/scripted-embedding.ts';

describe('connecting an external embedding', () => {
  it('asks the model for its dimensions where nobody said them', async () => {
    const external = createScriptedEmbedding();
    expect((await connectEmbedding(external)).dimensions).toBe(64);
    expect(external.asked).toHaveLength(1);
  });

  it('asks nothing where the dimensions are known', async () => {
    const external = createScriptedEmbedding();
    expect((await connectEmbedding(external, 64)).dimensions).toBe(64);
    expect(external.asked).toEqual([]);
  });

  it('refuses vectors of other dimensions than those known', async () => {
    const model = await connectEmbedding(createScriptedEmbedding(), 32);
    await expect(model.embed(['商标'])).rejects.toMatchObject({ code: 'embedding-mismatch' });
  });

  it.each([[[]], [[[]]], [['AACAPw==']]])('refuses a model that gives %j for a text', async (rows) => {
    const external = createScriptedEmbedding();
    external.answer = async () => rows;
    await expect(connectEmbedding(external)).rejects.toMatchObject({ code: 'embedding-mismatch' });
  });

  it('sends no blank text, and gives zeros for it at its place', async () => {
    const external = createScriptedEmbedding();
    const model = await connectEmbedding(external, 64);
    const vectors = await model.embed(['', '商标', ' \n\t']);
    expect(external.asked).toEqual(['商标']);
    expect(vectors.map((vector) => Math.round(Math.hypot(...vector)))).toEqual([0, 1, 0]);
  });

  it('asks for passages unless it is told that the text is a question', async () => {
    const uses: string[] = [];
    const external = createScriptedEmbedding();
    external.answer = async (texts, use) => {
      uses.push(use);
      return texts.map(() => [1]);
    };
    const model = await connectEmbedding(external, 1);
    await model.embed(['商标']);
    await model.embed(['商标'], 'query');
    expect(uses).toEqual(['passage', 'query']);
  });
});
