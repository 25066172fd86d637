import { describe, expect, it } from 'vitest';
import { createJiebaWordSegmenters } from '../../server/adapters/jieba-word-segmenter.ts';
import { testWordSegmenter } from '../contracts/word-segmenter.ts';

describe('the jieba word segmenter', () => {
  testWordSegmenter(createJiebaWordSegmenters());

  const segmenter = createJiebaWordSegmenters()(['宽展期', 'two words', '标', 'bad 1 n\n坏行']);

  it('knows the words of its dictionary, and gives those inside a long word too', () => {
    expect(segmenter.segment('中华人民共和国')).toEqual(expect.arrayContaining(['共和国', '中华人民共和国']));
  });

  it('takes Chinese words alone from those it is given: nothing else can stand in its dictionary', () => {
    expect(createJiebaWordSegmenters()(['宽展期']).id).toBe(segmenter.id);
  });

  it('is loaded once for the same words', () => {
    const create = createJiebaWordSegmenters();
    expect(create(['宽展期', '撤三'])).toBe(create(['撤三', '宽展期']));
  });
});
