import { describe, expect, it } from 'vitest';
import { groupChunks, questionsOfChunks } from '../../../server/retrieval/index.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';

describe('questionsOfChunks', () => {
  it('names each question once, with every Chunk that answers it, in the order of the Chunks', () => {
    const chunks = [
      sampleChunk({ key: 'a', questions: ['怎么续展', '多少钱'] }),
      sampleChunk({ key: 'b', questions: ['多少钱'] }),
      sampleChunk({ key: 'c' }),
      sampleChunk({ key: 'd', questions: ['怎么续展', '怎么续展'] }),
    ];
    expect(questionsOfChunks(chunks)).toEqual([
      { question: '怎么续展', answers: [0, 3] },
      { question: '多少钱', answers: [0, 1] },
    ]);
  });
});

describe('groupChunks', () => {
  it('puts the articles of one version of a law, the sections of one card and the parts of one document together', () => {
    const keys = [
      'law@2019/40',
      'law@2019/5#2',
      'law@2026/40',
      'card:renewal#fees',
      'card:renewal#steps',
      'other@2019/1',
    ];
    expect([...groupChunks(keys.map((key) => sampleChunk({ key })))]).toEqual([0, 0, 1, 2, 2, 3]);
  });

  it('keeps languages apart', () => {
    const chunks = [sampleChunk({ key: 'law@2019/40' }), sampleChunk({ key: 'law@2019/40', language: 'en' })];
    expect([...groupChunks(chunks)]).toEqual([0, 1]);
  });
});
