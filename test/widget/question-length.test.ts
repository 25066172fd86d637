import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARACTERS } from '../../server/protocol/index.ts';
import { measureQuestion, QUESTION_CHARACTERS } from '../../widget/chat/question-length.ts';

describe('the length of a question', () => {
  it('has the limit of the server', () => {
    expect(QUESTION_CHARACTERS).toBe(MAX_QUESTION_CHARACTERS);
  });

  it('takes blanks for nothing', () => {
    expect(measureQuestion(' \n ').isEmpty).toBe(true);
  });

  it('is not mentioned until the limit comes near', () => {
    expect(measureQuestion('商'.repeat(439)).left).toBeNull();
    expect(measureQuestion('商'.repeat(440)).left).toBe(60);
  });

  it('counts a rare character of two units once, as the server does', () => {
    expect(measureQuestion('𠮷'.repeat(500))).toEqual({ isEmpty: false, isTooLong: false, left: 0 });
    expect(measureQuestion('𠮷'.repeat(501))).toEqual({ isEmpty: false, isTooLong: true, left: -1 });
  });
});
