import { describe, expect, it } from 'vitest';
import { createFindLayWords } from '../../server/knowledge/index.ts';
import { CHUNK_FIELDS, chunkFields, embeddedText } from '../../server/retrieval/index.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleFeatureReader } from '../doubles/sample-feature-reader.ts';
import { sampleKeywordIndex } from '../doubles/sample-search-index.ts';

const chunk = sampleChunk({
  key: 'trademark-law@2019/40',
  title: '商标法',
  article: '商标法第四十条',
  headingPath: ['第四章', '续展'],
  questions: ['过期了怎么办', '有宽展期吗'],
  text: '要点在此',
});
const findLayWords = createFindLayWords({
  terms: [{ legal: '续展', lay: ['续费'], abbreviations: [], english: ['renewal'] }],
});
const fieldsOf = (one: typeof chunk) => chunkFields(one, sampleFeatureReader, findLayWords);
const featuresOf = (one: typeof chunk) => new Set(fieldsOf(one).flat());

describe('chunkFields', () => {
  it.each([
    ['title', '商标'],
    ['article', '四十'],
    ['number of the article', '§40'],
    ['words of the question', '#宽展期'],
    ['heading', '续展'],
    ['questions', '宽展'],
    ['text', '要点'],
    ['lay words for its legal terms', '续费'],
  ])('makes the %s findable', (_field, feature) => {
    expect(featuresOf(chunk)).toContain(feature);
  });

  it('makes the official words findable beside the account of them, and counts them less', () => {
    const features = featuresOf({ ...chunk, officialText: '原文如此' });
    expect([features.has('原文'), features.has('要点')]).toEqual([true, true]);
    const told = sampleChunk({ key: 'a', text: '宽展期', officialText: '注册商标' });
    const quoted = sampleChunk({ key: 'b', text: '注册商标', officialText: '宽展期' });
    const index = sampleKeywordIndex([quoted, told]);
    expect(index.search(['宽展'], 2, null)[0]?.position).toBe(1);
  });

  it('counts official words once where there is no account of them', () => {
    const fields = fieldsOf({ ...chunk, text: '原文如此', officialText: '原文如此' });
    expect(fields.filter((features) => features.includes('原文'))).toHaveLength(1);
  });

  it('lets a word count more in a question people ask than in the text', () => {
    const asked = sampleChunk({ key: 'a', questions: ['宽展期'], text: '注册商标' });
    const told = sampleChunk({ key: 'b', questions: ['注册商标'], text: '宽展期' });
    const index = sampleKeywordIndex([told, asked]);
    expect(index.search(['宽展'], 2, null)[0]?.position).toBe(1);
  });
});

describe('CHUNK_FIELDS', () => {
  it('has a setting for every field', () => {
    expect(fieldsOf(chunk)).toHaveLength(CHUNK_FIELDS.length);
  });
});

describe('embeddedText', () => {
  it('holds the article, the headings and the text; the questions are embedded by themselves', () => {
    expect(embeddedText(chunk).split('\n')).toEqual(['商标法第四十条 第四章 续展', '要点在此']);
  });

  it('begins with the title where there is no article', () => {
    expect(embeddedText({ ...chunk, article: null }).split('\n')[0]).toBe('商标法 第四章 续展');
  });

  it('holds the account of an official text, which speaks as people do', () => {
    const lines = embeddedText({ ...chunk, officialText: '原文如此' }).split('\n');
    expect([lines.at(-1), lines.includes('原文如此')]).toEqual(['要点在此', false]);
  });
});
