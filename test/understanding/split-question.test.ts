import { describe, expect, it } from 'vitest';
import { hasHan } from '../../server/language/index.ts';
import { recogniseMessage, type SubjectLookup } from '../../server/understanding/recognise-part.ts';
import { splitQuestion } from '../../server/understanding/split-question.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { createWordedRecogniser } from '../doubles/worded-recogniser.ts';

const subjects: SubjectLookup = {
  within: () => null,
  name: (id, beside) => {
    const names = {
      'trademark-renewal': ['商标续展', 'Trademark renewal'],
      'patent-annual-fee': ['专利年费', 'Annual fee'],
    };
    return new Map(Object.entries(names)).get(id ?? '')?.[hasHan(beside) ? 0 : 1] ?? null;
  },
};
const recognise = createWordedRecogniser({
  intents: {
    人工: ['human', 0.9],
    多少钱: ['fee', 0.9],
    材料: ['materials', 0.9],
    多久: ['deadline', 0.9],
    怎么办: ['procedure', 0.9],
    谁能办: ['eligibility', 0.9],
    也许费用: ['fee', 0.4],
    谢谢: ['smalltalk', 0.9],
    documents: ['materials', 0.9],
    'how much': ['fee', 0.9],
  },
  services: { renewal: ['trademark-renewal', 0.9], 续展: ['trademark-renewal', 0.9], 年费: ['patent-annual-fee', 0.9] },
});
const split = (text: string) =>
  splitQuestion(recogniseMessage(text, recognise, subjects), recognise, subjects, tinyKnowledge.questionWords);
const asked = (text: string) => split(text).map(({ intent, service }) => [intent, service]);

describe('splitQuestion', () => {
  it('gives each thing asked a part of its own, in the order asked', () => {
    expect(asked('续展要什么材料、多少钱、要多久')).toEqual([
      ['materials', 'trademark-renewal'],
      ['fee', 'trademark-renewal'],
      ['deadline', 'trademark-renewal'],
    ]);
  });

  it('names the service in a part that leaves it out', () => {
    expect(split('续展要什么材料、多少钱').map(({ text }) => text)).toEqual(['续展要什么材料', '商标续展多少钱']);
  });

  it('names it in the language of that part', () => {
    expect(split('renewal documents, how much').map(({ text }) => text)).toEqual([
      'renewal documents',
      'trademark renewal: how much',
    ]);
  });

  it('asks of another service where a clause names another', () => {
    expect(asked('续展多少钱，年费多少钱，要多久')).toEqual([
      ['fee', 'trademark-renewal'],
      ['fee', 'patent-annual-fee'],
      ['deadline', 'patent-annual-fee'],
    ]);
  });

  it.each(['续展多少钱', '我的商标要续展，请问多少钱', '续展多少钱，究竟多少钱'])(
    'leaves a message with a single question whole: %s',
    (text) => {
      expect(split(text).map((part) => part.text)).toEqual([text]);
    },
  );

  it('makes no part of a clause that is unsure of its intent', () => {
    expect(asked('续展要什么材料、也许费用')).toEqual([['materials', 'trademark-renewal']]);
  });

  it('makes no part of what a message only tells', () => {
    expect(split('续展的材料上个月就交上去了，要多久，多少钱').map(({ intent }) => intent)).toEqual([
      'deadline',
      'fee',
    ]);
  });

  it('takes a short clause that tells for no key word', () => {
    expect(asked('续展交了材料，多少钱，要多久')).toEqual([
      ['fee', 'trademark-renewal'],
      ['deadline', 'trademark-renewal'],
    ]);
  });

  it('takes a bare name for no question', () => {
    expect(asked('续展手续 多少钱')).toEqual([['fee', 'trademark-renewal']]);
  });

  it('takes the service of a clause from the one told before it', () => {
    expect(asked('续展多少钱，另外年费也快到了，多少钱')).toEqual([
      ['fee', 'trademark-renewal'],
      ['fee', 'patent-annual-fee'],
    ]);
  });

  it('reads a message of key words as so many questions', () => {
    expect(asked('续展 材料 多少钱')).toEqual([
      ['materials', 'trademark-renewal'],
      ['fee', 'trademark-renewal'],
    ]);
  });

  it('makes no part of a clause that asks nothing', () => {
    expect(asked('续展要什么材料、多少钱，谢谢')).toEqual([
      ['materials', 'trademark-renewal'],
      ['fee', 'trademark-renewal'],
    ]);
  });

  it('answers at most four things at once', () => {
    expect(asked('续展怎么办、要什么材料、多少钱、要多久、谁能办').map(([intent]) => intent)).toEqual([
      'procedure',
      'materials',
      'fee',
      'deadline',
    ]);
  });

  it('leaves a message whole that asks for none of these things itself', () => {
    expect(asked('我要找人工问问，续展的事')).toEqual([['human', 'trademark-renewal']]);
  });
});
