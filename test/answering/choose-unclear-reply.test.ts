import { beforeAll, describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { chooseUnclearReply } from '../../server/answering/choose-unclear-reply.ts';
import type { DialogueState } from '../../server/domain/index.ts';
import type { FixedReply } from '../../server/knowledge/index.ts';
import { normaliseQuestion } from '../../server/understanding/index.ts';
import { day } from '../doubles/day.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../knowledge/corpus-folders.ts';

const scripts = createOpenccScriptConverter();
const inConversation = sampleDialogueState({ service: 'patent-annual-fee' });

describe('chooseUnclearReply', () => {
  let replies: readonly FixedReply[] = [];
  beforeAll(async () => {
    replies = (await readLookup(shippedCorpus)).knowledge.replies;
  }, READING_TIMEOUT_MS);

  const choose = (text: string, state: DialogueState | null = null) => {
    const question = normaliseQuestion({ text, asOf: day('2026-11-23'), city: null, language: null, state }, scripts);
    return question && chooseUnclearReply(question, replies);
  };

  it.each(['👍', '👍🏻', '👨‍👩‍👧', '🇨🇳', '?', '？！……', '。', '---', '\u200b\u2060', '\u{e0041}\u{e0042}'])(
    'asks for words where there are none: %j',
    (text) => {
      expect([choose(text)?.id, choose(text, inConversation)?.id]).toEqual([
        'clarification-no-words',
        'clarification-no-words',
      ]);
    },
  );

  it.each(['12345', '2', '202310123456.7', '2026-12-31', '１００', '13 800'])(
    'asks what numbers are for: %j',
    (text) => {
      expect(choose(text)?.id).toBe('clarification-only-numbers');
    },
  );

  it.each(['a', '商', '续？'])('asks what a single letter means: %j', (text) => {
    expect(choose(text)?.id).toBe('clarification-open');
  });

  it.each(['2', '8', 'a', '2026-12-31'])('leaves %j to a conversation, which may have asked for it', (text) => {
    expect(choose(text, inConversation)).toBeNull();
  });

  it.each(['续展', 'fee?', '第8年', '500元', 'ok 👍', '“驳回通知书”'])('has nothing to say to %j', (text) => {
    expect(choose(text)).toBeNull();
  });

  it('says in either language what to write', () => {
    const texts = replies.filter(({ id }) => id.startsWith('clarification-')).map(({ text }) => text);
    expect(texts.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  });

  it('says that other languages are not served in both of ours', () => {
    const notice = replies.find(({ id }) => id === 'other-language')?.text;
    for (const text of [notice?.zh, notice?.en])
      expect(text).toMatch(/Chinese or English[\s\S]*中文或英文|中文或英文[\s\S]*Chinese or English/);
  });
});
