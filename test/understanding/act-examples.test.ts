import { describe, expect, it } from 'vitest';
import { actExamples } from '../../server/understanding/act-examples.ts';

const acts = {
  services: [
    { service: 'trademark-renewal', zh: ['续商标', '续展商标'], en: ['renew a trademark'] },
    { service: 'patent-search', zh: ['查专利'], en: [] },
  ],
  frames: [
    { intent: 'fee', zh: ['{act}多少钱', '{act}收费吗'], en: ['cost to {act}'] },
    { intent: 'procedure', zh: ['我要{act}'], en: ['how to {act}'] },
  ],
};

describe('actExamples', () => {
  it('lays every act into one frame of each intent, neighbours into different ones', () => {
    expect(actExamples({ acts }).map(({ text, intent, service }) => [text, intent, service])).toEqual([
      ['续商标多少钱', 'fee', 'trademark-renewal'],
      ['我要续商标', 'procedure', 'trademark-renewal'],
      ['续展商标收费吗', 'fee', 'trademark-renewal'],
      ['我要续展商标', 'procedure', 'trademark-renewal'],
      ['查专利多少钱', 'fee', 'patent-search'],
      ['我要查专利', 'procedure', 'patent-search'],
      ['cost to renew a trademark', 'fee', 'trademark-renewal'],
      ['how to renew a trademark', 'procedure', 'trademark-renewal'],
    ]);
  });

  it('takes the wordings of one act for one source, so that none of them checks another', () => {
    expect(new Set(actExamples({ acts }).map(({ source }) => source)).size).toBe(4);
  });

  it('gives none without acts or without frames', () => {
    expect(actExamples({ acts: { ...acts, services: [] } })).toEqual([]);
    expect(actExamples({ acts: { ...acts, frames: [] } })).toEqual([]);
  });
});
