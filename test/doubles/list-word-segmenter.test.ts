import { describe } from 'vitest';
import { testWordSegmenter } from '../contracts/word-segmenter.ts';
import { createListWordSegmenter } from './list-word-segmenter.ts';

describe('the word segmenter of tests', () => {
  testWordSegmenter(createListWordSegmenter);
});
