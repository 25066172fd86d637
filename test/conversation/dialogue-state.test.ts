import { describe, expect, it } from 'vitest';
import { readDialogueState, readKeptReply, writeKeptReply } from '../../server/conversation/dialogue-state.ts';
import type { StoredTurn } from '../../server/ports/index.ts';
import { writeSampleTurn } from '../contracts/conversation-store.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';

const reply = writeSampleReply();
const renewal = sampleDialogueState();
const annualFee = sampleDialogueState({ service: 'patent-annual-fee', earlier: [renewal] });

/** A transcript in which a question and its reply follow each of these states. */
function writeTranscript(...states: readonly (typeof renewal | null)[]): StoredTurn[] {
  return states.flatMap((state, index) => [
    { ...writeSampleTurn({ clientId: `question-${index}`, body: '{"city":null}' }), offset: 2 * index + 1 },
    {
      ...writeSampleTurn({ clientId: `question-${index}`, role: 'assistant', body: writeKeptReply({ reply, state }) }),
      offset: 2 * index + 2,
    },
  ]);
}

describe('the dialogue state', () => {
  it('is none before anything was said', () => {
    expect(readDialogueState([])).toBeNull();
  });

  it('is none while only questions stand in the transcript', () => {
    expect(readDialogueState(writeTranscript(renewal).slice(0, 1))).toBeNull();
  });

  it('is the one that stands beside the last reply, whole', () => {
    expect(readDialogueState(writeTranscript(renewal, annualFee))).toEqual(annualFee);
  });

  it('is none after a new beginning, whatever stands before it', () => {
    expect(readDialogueState(writeTranscript(renewal, null))).toBeNull();
  });

  it('is no part of the reply that is sent', () => {
    expect(readKeptReply(writeKeptReply({ reply, state: renewal })).reply).toEqual(reply);
  });

  it('is none beside a reply that was kept without one', () => {
    expect(readKeptReply(JSON.stringify(reply))).toEqual({ reply, state: null });
  });

  it('passes over a reply of which only the words are kept', () => {
    const [question, answer] = writeTranscript(renewal);
    expect(readDialogueState([question, { ...answer, body: null }] as StoredTurn[])).toBeNull();
  });
});
