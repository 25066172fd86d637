import { describe, expect, it } from 'vitest';
import { readDialogueState } from '../../server/conversation/dialogue-state.ts';
import type { StoredTurn } from '../../server/ports/index.ts';
import type { Reply } from '../../server/protocol/index.ts';
import { writeSampleTurn } from '../contracts/conversation-store.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';

/** A transcript in which each of these replies follows a question. */
function writeTranscript(...replies: readonly Partial<Reply>[]): StoredTurn[] {
  return replies.flatMap((own, index) => {
    const clientId = `question-${index + 1}`;
    const reply = writeSampleReply(own);
    return [
      { ...writeSampleTurn({ clientId, body: '{"city":null}' }), offset: 2 * index + 1 },
      {
        ...writeSampleTurn({ clientId, role: 'assistant', text: reply.text, body: JSON.stringify(reply) }),
        offset: 2 * index + 2,
      },
    ];
  });
}

const smallTalk: Partial<Reply> = { service: null, intent: 'small-talk', status: 'small_talk', kind: 'canned' };
const missed: Partial<Reply> = { completeness: 'none', status: 'unanswerable_no_content', kind: 'abstention' };

describe('the dialogue state', () => {
  it('is none before anything was said', () => {
    expect(readDialogueState([])).toBeNull();
  });

  it('is none while only questions stand in the transcript', () => {
    expect(readDialogueState(writeTranscript({}).slice(0, 1))).toBeNull();
  });

  it('holds the subject of the last reply', () => {
    const own = { intent: 'fee', service: 'patent-annual-fee', matter: 'late-fee', slots: { patentYear: 7 } };
    expect(readDialogueState(writeTranscript({}, own))).toEqual({ ...own, misses: 0, language: 'zh-Hans' });
  });

  it('keeps the subject over small talk', () => {
    expect(readDialogueState(writeTranscript({}, smallTalk))?.service).toBe('trademark-renewal');
  });

  it('keeps the subject over a message in which nothing was asked', () => {
    const askedBack: Partial<Reply> = {
      ...missed,
      kind: 'clarification',
      status: 'clarification',
      service: null,
      parts: [],
    };
    expect(readDialogueState(writeTranscript({}, askedBack))).toMatchObject({
      service: 'trademark-renewal',
      misses: 1,
    });
  });

  it('holds the language of the last reply', () => {
    expect(readDialogueState(writeTranscript({}, { ...smallTalk, language: 'en' }))?.language).toBe('en');
  });

  it('takes what a question was asked back about for the subject', () => {
    const askedBack: Partial<Reply> = {
      ...missed,
      kind: 'clarification',
      status: 'clarification',
      service: null,
      intent: 'fee',
    };
    expect(readDialogueState(writeTranscript({}, askedBack))).toMatchObject({ intent: 'fee', service: null });
  });

  it('counts the misses in a row', () => {
    expect(readDialogueState(writeTranscript({}, missed, missed))?.misses).toBe(2);
  });

  it('forgets the misses when a question is answered, in part too', () => {
    const answered = { completeness: 'partial', status: 'answered_partial' } as const;
    expect(readDialogueState(writeTranscript(missed, answered))?.misses).toBe(0);
  });

  it('counts from the first question when none was answered', () => {
    expect(readDialogueState(writeTranscript(missed, missed, missed))?.misses).toBe(3);
  });

  it('passes over a reply of which only the words are kept', () => {
    const [question, reply] = writeTranscript({});
    expect(readDialogueState([question, { ...reply, body: null }] as StoredTurn[])).toBeNull();
  });
});
