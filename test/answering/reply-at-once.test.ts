import { describe, expect, it } from 'vitest';
import { replyAtOnce } from '../../server/answering/reply-at-once.ts';
import type { ReplyFrame } from '../../server/answering/write-reply.ts';
import { createKnowledgeLookup, type FixedReply } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { sampleCity, sampleHandover } from '../guidance/hours/sample-city.ts';
import { lookup as tables } from '../guidance/shipped-tables.ts';
import { samplePart, sampleQuestion } from './sample-draft.ts';

const human: FixedReply = {
  id: 'handed-over-requested',
  stage: 'converse',
  status: 'handed_over_requested',
  domain: null,
  text: { zh: '没有人工坐席。{handover}请继续问。', en: 'No desk. {handover}Please go on asking.' },
  suggestions: [],
};
const asked = sampleQuestion({ parts: [samplePart({ intent: 'human', intentConfidence: 1 })] });
const frame: ReplyFrame = {
  language: 'zh-Hans',
  asOf: day('2026-11-27'),
  city: 'sample-city',
  generation: 'sample',
  timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 },
  now: new Date('2026-11-27T10:00:00Z'),
};

function reply(handover: object | null, given: Partial<ReplyFrame> = {}): string | undefined {
  const { calendars } = tables.knowledge;
  const cities = [sampleCity({ handover })];
  const lookup = createKnowledgeLookup({ ...tinyKnowledge, calendars, replies: [human], cities });
  return replyAtOnce(asked, null, lookup, { ...frame, ...given })?.text;
}

describe('the reply to one who wants a person', () => {
  it('tells to whom to turn in the city, and when it is open next', () => {
    expect(reply(sampleHandover)).toMatch(
      /^没有人工坐席。您可以找示例窗口（000-0000）。.*现在是下班时间，最近的开放时间是周一 9:00。请继续问。$/,
    );
  });

  it('tells so in English', () => {
    expect(reply(sampleHandover, { language: 'en' })).toMatch(/Monday at 9:00\. Please go on asking\.$/);
  });

  it('names nobody where the packs name nobody', () => {
    expect(reply(null)).toBe('没有人工坐席。请继续问。');
  });

  it('says nothing of the hour where no clock is at hand', () => {
    expect(reply(sampleHandover, { now: null })).toBe('没有人工坐席。请继续问。');
  });
});
