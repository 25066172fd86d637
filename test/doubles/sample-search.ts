import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import type { Chunk } from '../../server/domain/index.ts';
import { collectVocabulary, createKnowledgeLookup } from '../../server/knowledge/index.ts';
import { createCorrections } from '../../server/language/index.ts';
import { createSearch, createSuggest, type SearchQuery } from '../../server/retrieval/index.ts';
import { createUnderstand, normaliseQuestion } from '../../server/understanding/index.ts';
import { day } from './day.ts';
import { createListWordSegmenter } from './list-word-segmenter.ts';
import { sampleChunk } from './sample-chunk.ts';
import { sampleSearchIndex } from './sample-search-index.ts';
import { tinyKnowledge } from './tiny-knowledge.ts';
import { tinyPinyin } from './tiny-pinyin.ts';
import { trainTinyRecogniser } from './tiny-recogniser.ts';

const article = (version: string, number: number, label: string, text: string, changes: Partial<Chunk> = {}) =>
  sampleChunk({
    key: `trademark-law@${version}/${number}`,
    title: '中华人民共和国商标法',
    article: `商标法${label}`,
    version,
    text,
    headingPath: ['续展'],
    ...(version === '2019' ? { effectiveTo: day('2026-12-31') } : { effectiveFrom: day('2027-01-01') }),
    ...changes,
  });

/** A few texts of every kind, about the services and laws of `tinyKnowledge`. */
export const searchedChunks: readonly Chunk[] = [
  article('2019', 40, '第四十条', '注册商标有效期满，需要续展的，期满前十二个月内办理。'),
  article('2019', 57, '第五十七条', '未经许可使用相同商标的，是侵权。', {
    officialText: '有下列行为之一的，均属侵犯注册商标专用权：未经许可使用相同商标的。',
    trust: 'official',
  }),
  article('2026', 49, '第四十九条', '注册商标有效期满，需要续展的，期满前办理。'),
  sampleChunk({
    key: 'card:trademark-renewal#summary',
    kind: 'card',
    title: '商标续展办事指南',
    text: '商标到期前办理续展。',
  }),
  sampleChunk({
    key: 'card:trademark-renewal#fees',
    kind: 'card',
    title: '商标续展办事指南',
    headingPath: ['费用', '续标'],
    text: '商标续展费按类缴纳。',
  }),
  sampleChunk({
    key: 'card:renewal-in-grace#summary',
    kind: 'card',
    title: '宽展期续展办事指南',
    text: '宽展期内商标续展另收费用。',
  }),
  sampleChunk({
    key: 'card:trademark-renewal#summary',
    id: 'card:trademark-renewal#summary~en',
    kind: 'card',
    language: 'en',
    title: 'Trademark renewal (service guide)',
    text: 'A trademark registration is renewed before it expires.',
  }),
  sampleChunk({
    key: 'answer:renewal-time',
    kind: 'answer',
    title: '标准答复：商标续展什么时候办',
    questions: ['商标续展什么时候办'],
    text: '期满前办理商标续展。',
  }),
  sampleChunk({ key: 'notice:pilot#task-7', kind: 'notice', title: '试点通知', text: '第7项任务：商标续展提醒。' }),
  sampleChunk({ key: 'rate:renewal', kind: 'rate', title: '收费标准', text: '商标续展费：每类500元。' }),
  sampleChunk({
    key: 'document:abc#1',
    kind: 'document',
    title: '上海商标续展补贴',
    text: '上海的商标续展补贴。',
    cities: ['shanghai'],
    trust: 'added',
  }),
];

const asked: SearchQuery = {
  text: '',
  groups: null,
  law: null,
  limit: 5,
  isVerbatim: false,
  asOf: day('2026-08-01'),
  city: null,
  language: null,
};

/** The product's own search, suggestions and corrections over `tinyKnowledge` and these texts. */
export async function sampleSearch(chunks: readonly Chunk[] = searchedChunks) {
  const scriptConverter = createOpenccScriptConverter();
  const search = createSearch({
    generation: 'sample',
    searchIndex: await sampleSearchIndex(chunks),
    lookup: createKnowledgeLookup(tinyKnowledge),
    normalise: (question) => normaliseQuestion(question, scriptConverter),
    understand: createUnderstand(tinyKnowledge, trainTinyRecogniser(tinyKnowledge)),
    correct: createCorrections({
      vocabulary: collectVocabulary(tinyKnowledge),
      chunks,
      pinyin: tinyPinyin,
      segmenter: createListWordSegmenter([]),
    }).correct,
    scriptConverter,
  });
  return {
    search,
    suggest: createSuggest(tinyKnowledge, { pinyin: tinyPinyin, scriptConverter }),
    /** Searches on 2026-08-01 for all groups, but for what the test says. */
    ask: (text: string, changes: Partial<SearchQuery> = {}) => search({ ...asked, text, ...changes }),
  };
}
