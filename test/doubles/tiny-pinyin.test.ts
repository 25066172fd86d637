import { describe } from 'vitest';
import { testPinyin } from '../contracts/pinyin.ts';
import { tinyPinyin } from './tiny-pinyin.ts';

describe('the pinyin of tests', () => {
  testPinyin(() => tinyPinyin);
});
