import { describe, expect, it } from 'vitest';
import { numbersAgree } from '../../server/language/index.ts';

describe('numbersAgree', () => {
  it('wants every number of the scope, in digits or in Chinese', () => {
    expect(numbersAgree('第8年的年费', ['8'])).toBe(true);
    expect(numbersAgree('第八年的年费', ['8'])).toBe(true);
    expect(numbersAgree('年费多少', ['8'])).toBe(false);
  });

  it('refuses a written number that the scope does not know', () => {
    expect(numbersAgree('第9年的年费', ['8'])).toBe(false);
    expect(numbersAgree('第8年和第9年的年费', ['8'])).toBe(false);
    expect(numbersAgree('第9年的年费', [])).toBe(false);
  });

  it('lets a scope without numbers have a text without digits', () => {
    expect(numbersAgree('一件商标多少钱', [])).toBe(true);
  });
});
