import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createJiebaWordSegmenters } from '../../../server/adapters/jieba-word-segmenter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createPinyinProPinyin } from '../../../server/adapters/pinyin-pro-pinyin.ts';
import { loadCorpusChunks } from '../../../server/indexing/load-chunks.ts';
import { collectVocabulary, domainWords, type Knowledge } from '../../../server/knowledge/index.ts';
import { type Corrections, cleanText, createCorrections } from '../../../server/language/index.ts';
import { createListWordSegmenter } from '../../doubles/list-word-segmenter.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { tinyPinyin } from '../../doubles/tiny-pinyin.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';

const [, ...rows] = readFileSync(join(import.meta.dirname, 'misspelt-queries.csv'), 'utf8')
  .trim()
  .split('\n');
const misspelt = rows.map((row) => row.toLowerCase().split(','));

describe('corrections by the shipped corpus', () => {
  let corrections: Corrections = { correct: () => null, mend: (text) => text };
  const correct = (text: string) => corrections.correct(text);
  let knowledge: Knowledge;
  beforeAll(async () => {
    const lookup = await readLookup(shippedCorpus);
    knowledge = lookup.knowledge;
    corrections = createCorrections({
      vocabulary: collectVocabulary(lookup.knowledge),
      chunks: loadCorpusChunks(lookup),
      pinyin: createPinyinProPinyin(),
      segmenter: createJiebaWordSegmenters()(domainWords(lookup.knowledge)),
    });
  }, READING_TIMEOUT_MS);

  it.each(['tuning', 'held-back'])('put nine of ten misspelt queries right: %s', (half) => {
    const ofHalf = misspelt.filter((row) => row[2] === half);
    const right = ofHalf.filter(([typed = '', meant]) => correct(typed) === meant);
    expect(ofHalf).toHaveLength(77);
    expect(right.length / ofHalf.length).toBeGreaterThanOrEqual(0.9);
  });

  it('never touch the right ones', () => {
    const touched = misspelt.map(([, meant = '']) => meant).filter((meant) => correct(meant) !== null);
    expect(touched).toEqual([]);
  });

  it.each([
    '我做了个东西，好像得赶紧保护起来，怎么弄',
    '财务要凭备案凭证付汇，合同多久以内要去备案',
    '重庆这边商标注册去哪儿办',
    '甲公司在第30类有三件近似的商标，只想卖其中一件',
    '外观设计到第12年了每年要缴多少',
    '实用新型呢',
    '火星法第三条',
    '别人抄了我家火锅店的招牌，能告他吗',
    'i would like to talk to an officer, please',
    'where can i buy black patent leather shoes?',
    'can a bakery in chengdu register its logo',
    '的了吗呢',
    '？！',
    '',
  ])('leave “%s” alone', (text) => {
    expect(correct(text)).toBeNull();
  });

  it('mend four of five misspelt queries, and none of them wrongly', () => {
    const mended = misspelt.map(([typed = '', meant]) => ({ typed, meant, is: corrections.mend(typed) }));
    expect(mended.filter(({ is, meant }) => is === meant).length / misspelt.length).toBeGreaterThanOrEqual(0.8);
    expect(mended.filter(({ is, meant, typed }) => is !== meant && is !== typed)).toEqual([]);
  });

  it.each([
    ['年废多少', '年费多少'],
    ['商标意议怎么提', '商标异议怎么提'],
    ['驳回付审要什么材料', '驳回复审要什么材料'],
    ['商标注策', '商标注册'],
    ['砖利申请', '专利申请'],
    ['续站最晚什么时候', '续展最晚什么时候'],
    ['商标查寻的网址', '商标查询的网址'],
    ['trademrak renewel', 'trademark renewal'],
    ['patnet fee', 'patent fee'],
    ['shangbiao xuzhan', '商标续展'],
    ['sb zhuce', '商标注册'],
    ['zhuanli nianfei', '专利年费'],
    ['sbxz', '商标续展'],
    ['商biao注册多少钱', '商标注册多少钱'],
    ['wo yao zhuce shangbiao duoshao qian', '我要注册商标多少钱'],
    ['trademark xuzhan duoshao qian', 'trademark 续展多少钱'],
    ['huawei shangbiao', 'huawei 商标'],
  ])('mend “%s”', (typed, meant) => {
    expect(corrections.mend(typed)).toBe(meant);
  });

  it.each([
    '商标叫"年华"能注册吗',
    '专利皮鞋',
    '这有什么意义',
    '续展签证',
    '商标补证',
    '技能等级认定怎么办',
    '物业费滞纳金',
    '孕妇优先登机',
    '品种犬多少钱',
    '我的商标叫nike可以注册吗',
    'qq商标',
    'app注册商标',
    'heating repair phone number',
    'can i notarise a loan agreement',
    'patented mattress any good',
    'football score',
    'where in shanghai can i handle this',
    'is beijing a pilot city',
    'can i register shanghai tang as a trademark',
    'deng ji wants to register a mark',
    'how long can men change a page',
  ])('mend nothing in “%s”', (text) => {
    expect(corrections.mend(text)).toBe(text);
  });

  it('leave what people ask in proper words as it is, but for the slips among it', () => {
    const scripts = createOpenccScriptConverter();
    const { answers, servicePhrasings } = knowledge;
    const asked = [...answers.map(({ phrasings }) => phrasings), ...servicePhrasings]
      .flatMap(({ zh, en }) => [...zh, ...en])
      .map((text) => cleanText(scripts.toSimplified(text)).toLowerCase());
    expect(asked.filter((text) => corrections.mend(text) !== text)).toEqual(['登陆不上']);
  });

  it('leave long texts alone', () => {
    expect(correct('商标续占'.repeat(26))).toBeNull();
  });
});

describe('a correction', () => {
  const correctBy = (texts: readonly string[], language: 'zh' | 'en' = 'zh') =>
    createCorrections({
      vocabulary: collectVocabulary(tinyKnowledge),
      chunks: texts.map((text, n) => sampleChunk({ key: `text-${n}`, text, language })),
      pinyin: tinyPinyin,
      segmenter: createListWordSegmenter([]),
    }).correct;

  it('is made where no text has what was typed', () => {
    expect(correctBy([])('商标续占怎么办')).toBe('商标续展怎么办');
  });

  it('is not made of what some text has', () => {
    expect(correctBy(['商标续占是一种说法'])('商标续占怎么办')).toBeNull();
  });

  it('mends several words of a query', () => {
    expect(correctBy([])('商标续占和专力年费')).toBe('商标续展和专利年费');
  });

  it('is made of English words, unless a text has them', () => {
    expect([correctBy([])('tradmark renewal'), correctBy(['tradmark'], 'en')('tradmark renewal')]).toEqual([
      'trademark renewal',
      null,
    ]);
  });
});
