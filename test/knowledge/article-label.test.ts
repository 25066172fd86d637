import { describe, expect, it } from 'vitest';
import { articleLabel, type Law, sectionLabel } from '../../server/knowledge/index.ts';

const law: Law = {
  id: 'sample-law',
  title: { zh: '中华人民共和国示例法', en: 'Sample Law of the Example' },
  short: { zh: '示例法', en: 'Sample Law' },
  aliases: [],
  kind: 'law',
  issuer: { zh: '示例机关', en: 'Example office' },
  versions: [],
};
const guidelines: Law = { ...law, kind: 'guideline', short: { zh: '示例指南', en: 'Sample Guidelines' } };
const schedule: Law = { ...law, kind: 'fee-schedule', short: { zh: '示例收费标准', en: 'Sample fees' } };

describe('articleLabel', () => {
  const labels = {
    'sample-law@2020/5': '示例法第五条',
    'sample-law@2020/10': '示例法第十条',
    'sample-law@2020/40': '示例法第四十条',
    'sample-law@2020/57-1': '示例法第五十七条之一',
    'sample-law@2020/105': '示例法第一百零五条',
    'sample-law@2020/120-11': '示例法第一百二十条之十一',
  };
  for (const [key, label] of Object.entries(labels)) {
    it(`names ${key} ${label}`, () => {
      expect(articleLabel(key, law)).toBe(label);
    });
  }

  it('gives no article to texts that have sections', () => {
    expect([guidelines, schedule].map((text) => articleLabel('sample-law@2020/5-9', text))).toEqual([null, null]);
  });

  it('gives no article to a key that is none', () => {
    expect(articleLabel('card:sample-registration#fees', law)).toBeNull();
  });
});

describe('sectionLabel', () => {
  it('names a section of guidelines by part, chapter and number', () => {
    expect(sectionLabel('guide@2023/5-9-4-2-1-3', guidelines, 'zh')).toBe('示例指南第五部分第九章4.2.1.3');
    expect(sectionLabel('guide@2023/5-9-4-2-1-3', guidelines, 'en')).toBe(
      'Sample Guidelines, part 5, chapter 9, 4.2.1.3',
    );
  });

  it('names a section of a fee schedule by its number', () => {
    expect(sectionLabel('fees@2026/9', schedule, 'zh')).toBe('示例收费标准 9');
  });
});
