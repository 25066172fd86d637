import { describe, expect, it } from 'vitest';
import { readClauses } from '../../server/language/index.ts';

const words = {
  anywhere: ['多少', '什么', '怎么', '吗', 'how', 'what'],
  opening: ['can', 'is'],
  closing: ['不'],
  joining: ['还有', 'and'],
  continuing: ['还是', 'or'],
  telling: ['了', '已', '想'],
};
const read = (text: string) =>
  readClauses(text, words).map((clause) => (clause.asks ? `${clause.text}?` : clause.text));

describe('readClauses', () => {
  it('tells what asks from what only tells', () => {
    expect(read('公司改名了，商标怎么变更')).toEqual(['公司改名了', '商标怎么变更?']);
  });

  it.each([
    ['要钱不', ['要钱不?']],
    ['能不能自己办', ['能不能自己办?']],
    ['有没有补助', ['有没有补助?']],
    ['不能自己办', ['不能自己办']],
  ])('knows questions without a question word: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it('takes an auxiliary for a question at the beginning alone', () => {
    expect(read('can i file, i can file')).toEqual(['can i file?', 'i can file']);
  });

  it('finds no word inside another', () => {
    expect(read('this shows canvas')).toEqual(['this shows canvas']);
  });

  it.each([
    ['续展:1)多少钱 2)材料 3)在哪', ['续展', '多少钱?', '材料', '在哪']],
    ['①费用②材料', ['费用', '材料']],
    ['费用3.5元的材料', ['费用3.5元的材料']],
  ])('cuts at the numbers of a list and at no other: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it('cuts where the next question is joined on', () => {
    expect(read('材料是什么还有多少钱')).toEqual(['材料是什么?', '多少钱?']);
    expect(read('what do i file and how long')).toEqual(['what do i file?', 'how long?']);
  });

  it('takes 还有没有 for one question', () => {
    expect(read('逾期还有没有办法')).toEqual(['逾期还有没有办法?']);
  });

  it('keeps the two halves of an alternative together', () => {
    expect(read('交纸的吗,还是传网上')).toEqual(['交纸的吗还是传网上?']);
  });

  it('cuts a message of key words at its spaces, and no other', () => {
    expect(read('外观专利 材料 费用')).toEqual(['外观专利', '材料', '费用']);
    expect(read('外观 专利')).toEqual(['外观 专利']);
    expect(read('trademark renewal fee')).toEqual(['trademark renewal fee']);
  });

  it.each(['', '???', '  '])('finds nothing in nothing: "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});
