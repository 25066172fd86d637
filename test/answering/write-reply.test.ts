import { describe, expect, it } from 'vitest';
import { verifyAnswer } from '../../server/answering/verifying/verify-answer.ts';
import { type ReplyFrame, writeAnswerReply, writeFixedReply } from '../../server/answering/write-reply.ts';
import type { Chunk, Statement } from '../../server/domain/index.ts';
import type { FixedReply } from '../../server/knowledge/index.ts';
import { replySchema } from '../../server/protocol/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleDraft, sampleLookup, sampleQuestion, sampleStatement } from './sample-draft.ts';

const frame: ReplyFrame = {
  language: 'zh-Hans',
  asOf: day('2026-11-22'),
  city: null,
  generation: 'sample',
  timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 },
};
const chunk = (n: number, own: Partial<Chunk> = {}) =>
  sampleChunk({ key: `sample-law@2020/${n}`, text: '照此办理。', ...own });
const says = (text: string, chunks: readonly Chunk[], form: Statement['form'] = 'sentence') =>
  sampleStatement({ text, chunks, form, core: form !== 'heading' });
const write = (...parts: readonly (readonly Statement[])[]) =>
  writeAnswerReply(verifyAnswer(sampleDraft(parts), sampleLookup).answer, frame);

describe('writeAnswerReply', () => {
  it('numbers sources in the order in which the text cites them', () => {
    const reply = write([says('甲。', [chunk(7)]), says('乙。', [chunk(3), chunk(7)])]);
    expect(reply.text).toBe('甲。[1]\n乙。[2][1]');
    expect(reply.citations.map(({ chunkId }) => chunkId)).toEqual([chunk(7).id, chunk(3).id]);
  });

  it('cites one source twice under one number', () => {
    expect(write([says('甲。', [chunk(1)]), says('乙。', [chunk(1)])]).text).toBe('甲。[1]\n乙。[1]');
  });

  it('gives every statement a source before any gets a second', () => {
    const reply = write(
      [1, 2, 3, 4, 5].map((n) => says(`第${'一二三四五'[n - 1]}点。`, [chunk(n), chunk(n + 10), chunk(n + 20)])),
    );
    expect(reply.citations.map(({ chunkId }) => chunkId)).toEqual([1, 2, 3, 4, 5].map((n) => chunk(n).id));
  });

  it('leaves out a statement that no more than five sources could carry', () => {
    const reply = write([1, 2, 3, 4, 5, 6].map((n) => says(`第${'一二三四五六'[n - 1]}点。`, [chunk(n)])));
    expect([reply.citations.length, reply.text.includes('第六点')]).toEqual([5, false]);
  });

  it('keeps a source for each part, however many the first could use', () => {
    const first = [1, 2, 3, 4, 5].map((n) => says(`第${'一二三四五'[n - 1]}点。`, [chunk(n)]));
    const reply = write(first, [says('己。', [chunk(6)])]);
    expect([reply.text.includes('己。'), reply.parts[1]?.completeness]).toEqual([true, 'complete']);
  });

  it('says of a reviewed answer on which day it was checked against the articles', () => {
    const { answer } = verifyAnswer(sampleDraft([[says('甲。', [chunk(1)])]]), sampleLookup);
    const reviewed = { ...answer, origin: 'reviewed' as const, reviewedOn: day('2026-08-01') };
    expect(writeAnswerReply(reviewed, frame).aiLabel).toBe('标准答复（2026-08-01据条文核对），仅供参考');
  });

  it('writes headings in bold and items as a list', () => {
    expect(write([says('材料：', [], 'heading'), says('申请书', [chunk(1)], 'item')]).text).toBe(
      '**材料：**\n- 申请书[1]',
    );
  });

  it('shows our own account as a digest, never as a quotation', () => {
    expect(write([says('甲。', [chunk(1)])]).citations[0]).toMatchObject({
      quote: null,
      digest: '照此办理。',
      quoteKind: 'digest',
    });
  });

  it('quotes a source only by its official text', () => {
    const [citation] = write([says('甲。', [chunk(1, { officialText: '应当照此办理。' })])]).citations;
    expect(citation).toMatchObject({ quote: '应当照此办理。', digest: null, quoteKind: 'official' });
  });

  it('neither quotes nor digests an added document that is not official', () => {
    expect(write([says('甲。', [chunk(1, { kind: 'document', trust: 'added' })])]).citations[0]).toMatchObject({
      quote: null,
      digest: null,
      quoteKind: null,
    });
  });

  it('quotes a document that was fetched from an official page', () => {
    const own = { kind: 'document', trust: 'official', officialText: '照此办理。' } as const;
    expect(write([says('甲。', [chunk(1, own)])]).citations[0]).toMatchObject({
      quote: '照此办理。',
      digest: null,
      quoteKind: 'official',
    });
  });

  it('is whole when each part is answered', () => {
    const reply = write([says('甲。', [chunk(1)])], [says('乙。', [chunk(2)])]);
    expect([reply.status, reply.completeness, reply.text]).toEqual(['answered', 'complete', '甲。[1]\n\n乙。[2]']);
  });

  it('names the part that is not answered', () => {
    const reply = write([says('甲。', [chunk(1)])], []);
    expect([reply.status, reply.completeness, reply.parts.map(({ completeness }) => completeness)]).toEqual([
      'answered_partial',
      'partial',
      ['complete', 'none'],
    ]);
    expect(reply.text).toContain('没有查到：乙是什么');
  });

  it('keeps the schema of the wire', () => {
    expect(replySchema.safeParse(write([says('甲。', [chunk(1)])])).error).toBeUndefined();
  });
});

describe('writeFixedReply', () => {
  const suggestion = (name: string) => ({
    label: { zh: name, en: name },
    question: { zh: `${name}怎么办`, en: `How about ${name}` },
  });
  const fixed: FixedReply = {
    id: 'sample',
    stage: 'retrieve',
    status: 'unanswerable_no_content',
    domain: null,
    text: { zh: '“{service}”的这一点没有依据。', en: 'Nothing is known of {service}.' },
    suggestions: [suggestion('甲'), suggestion('乙'), suggestion('丙')],
  };
  const given = [
    { label: '丁', question: '丁怎么办' },
    { label: '戊', question: '戊怎么办' },
  ];

  it('fills in the service that was asked about', () => {
    expect(writeFixedReply(fixed, sampleQuestion(), frame, { service: '示例登记' }).text).toBe(
      '“示例登记”的这一点没有依据。',
    );
  });

  it('speaks the language of the frame', () => {
    const reply = writeFixedReply(fixed, sampleQuestion(), { ...frame, language: 'en' }, { service: 'samples' });
    expect([reply.text, reply.suggestions[0]?.label, reply.aiLabel]).toEqual([
      'Nothing is known of samples.',
      '甲',
      'Automatic reply',
    ]);
  });

  it('puts the suggestions of the moment before its own, four at most', () => {
    const { suggestions } = writeFixedReply(fixed, sampleQuestion(), frame, { suggestions: given });
    expect(suggestions.map(({ label }) => label)).toEqual(['丁', '戊', '甲', '乙']);
  });

  it('cites nothing and does not pass for an answer', () => {
    const reply = writeFixedReply(fixed, sampleQuestion(), frame);
    expect([reply.kind, reply.completeness, reply.origin, reply.citations]).toEqual([
      'abstention',
      'none',
      'fixed',
      [],
    ]);
  });

  it('leaves nothing open where it is the whole answer', () => {
    const reply = writeFixedReply({ ...fixed, status: 'small_talk' }, sampleQuestion(), frame);
    expect([reply.kind, reply.completeness, reply.parts.map(({ completeness }) => completeness)]).toEqual([
      'canned',
      'complete',
      ['complete'],
    ]);
  });

  it('leaves all open where it only says that something failed', () => {
    const reply = writeFixedReply({ ...fixed, status: 'error_internal' }, sampleQuestion(), frame);
    expect([reply.kind, reply.completeness]).toEqual(['canned', 'none']);
  });

  it('fills in the office whose business it is', () => {
    const elsewhere = { ...fixed, text: { zh: '{service}由{office}办理。', en: '{service}: {office}' } };
    const reply = writeFixedReply(elsewhere, sampleQuestion(), frame, { service: '示例登记', office: '示例局' });
    expect(reply.text).toBe('示例登记由示例局办理。');
  });

  it('keeps the schema of the wire without a question that was understood', () => {
    expect(replySchema.safeParse(writeFixedReply(fixed, null, frame)).error).toBeUndefined();
  });
});
