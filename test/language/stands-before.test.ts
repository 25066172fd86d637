import { describe, expect, it } from 'vitest';
import { countClauseMarks, standsBefore, widthOf } from '../../server/language/index.ts';

describe('standsBefore', () => {
  it.each([
    ['不是公司', 2, 0, true],
    ['不是一家公司', 4, 0, false],
    ['不是一家公司', 4, 2, true],
    ['不是，公司', 3, 2, false],
    ['公司', 0, 2, false],
  ])('sees whether 不是 stands before a place of %s', (text, start, gap, stands) => {
    expect(standsBefore(text, start, ['不是'], gap)).toBe(stands);
  });
});

describe('widthOf', () => {
  it('counts a Latin word as two characters', () => {
    expect(widthOf('的通知')).toBe(3);
    expect(widthOf(' the refusal on ')).toBe(10);
  });
});

describe('countClauseMarks', () => {
  it('counts the marks that end a clause, and no others', () => {
    expect(countClauseMarks('甲，乙。丙、丁')).toBe(2);
  });
});
