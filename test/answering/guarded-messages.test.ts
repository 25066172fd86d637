import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { createAnswerQuestion } from '../../server/answering/index.ts';
import type { DialogueState } from '../../server/domain/index.ts';
import { corpusKinds, createKnowledgeLookup } from '../../server/knowledge/index.ts';
import { replySchema } from '../../server/protocol/index.ts';
import { normaliseQuestion } from '../../server/understanding/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { sampleSearchIndex } from '../doubles/sample-search-index.ts';
import { shippedGuard } from '../doubles/shipped-guard.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

const file = new URL('../../corpus/replies/canned.yaml', import.meta.url);
const { replies } = corpusKinds.reply.schema.parse(parse(readFileSync(file, 'utf8')));

const scripts = createOpenccScriptConverter();

/** Answering by which nothing may be understood or found: what is guarded goes to no model. */
const answerQuestion = createAnswerQuestion({
  id: 'sample',
  lookup: createKnowledgeLookup({ ...tinyKnowledge, replies }),
  searchIndex: await sampleSearchIndex([sampleChunk({ key: 'card:sample' })]),
  guardMessage: shippedGuard,
  normalise: (question) => normaliseQuestion(question, scripts),
  understand: () => {
    throw new Error('a guarded message was understood');
  },
  recognise: () => {
    throw new Error('a guarded message was recognised');
  },
  scriptConverter: scripts,
});

const ask = (text: string, state: DialogueState | null = null) =>
  answerQuestion({ text, asOf: day('2026-11-22'), city: null, language: null, state });

describe('a message that is guarded', () => {
  it.each([
    ['机密★10年 关于试点的请示', 'guarded_secret'],
    ['我的发明是一种杯子，结构如下：杯体设双层真空，底部有加热片，这样能申请专利吗', 'guarded_disclosure'],
    ['我叫张三，身份证号11010519491231002X', 'guarded_personal_data'],
    ['［未保存：技术方案］', 'guarded_disclosure'],
    ['不想活了，身份证11010519491231002X', 'guarded_crisis'],
  ])('is not understood but replied to: %s, %s', async (text, status) => {
    const { reply } = await ask(text);
    expect(replySchema.parse(reply)).toMatchObject({ status, kind: 'canned', citations: [], slots: {} });
  });

  it('leaves what the conversation speaks of as it was', async () => {
    const state = sampleDialogueState({ service: 'trademark-renewal', misses: 1 });
    expect((await ask('电话13800138000', state)).state).toEqual(state);
  });

  it('is replied to in its script', async () => {
    const { reply } = await ask('機密★10年 關於試點的請示');
    expect([reply.language, reply.text.includes('國家秘密')]).toEqual(['zh-Hant', true]);
  });

  it('offers the general way where an invention was told', async () => {
    const { reply } = await ask('我的发明是一种杯子，结构如下：杯体设双层真空，底部有加热片，这样能申请专利吗');
    expect(reply.suggestions.length).toBeGreaterThan(1);
  });
});
