import { describe } from 'vitest';
import { sampleEncoder } from '../doubles/sample-encoder.ts';
import { testEmbeddingModel } from './embedding-model.ts';

const texts = [
  '商标续展应当在期满前十二个月内办理',
  '宽展期为六个月',
  '专利年费应当按期缴纳',
  'Renewal of a trade mark',
];

describe('the trained encoder', () => {
  testEmbeddingModel(() => sampleEncoder(texts));
});
