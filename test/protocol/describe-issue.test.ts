import { describe, expect, it } from 'vitest';
import { askRequestSchema, describeIssue, messageSendSchema } from '../../server/protocol/index.ts';

const faultsOf = (body: unknown) => askRequestSchema.safeParse(body).error?.issues.map(describeIssue) ?? [];

describe('describeIssue', () => {
  it('names an unknown field and says to leave it out', () => {
    expect(faultsOf({ question: '试点', colour: 'red' })).toEqual(['unknown field "colour"; leave it out']);
  });

  it('says that the question is missing', () => {
    expect(faultsOf({})).toEqual(['question is missing']);
  });

  it('says what a body must be that is no object', () => {
    expect(faultsOf([])).toEqual(['it must be a JSON object; send {"question": "..."}']);
  });

  it('keeps a sentence that names its field already', () => {
    expect(faultsOf({ question: '试点', asOf: '2026-02-30' })).toEqual([
      'asOf "2026-02-30" is not a day that exists; write it YYYY-MM-DD',
    ]);
  });

  it('says of an id of the wrong form which form it must have', () => {
    const message = { clientId: 'x', conversationId: null, text: '试点' };
    expect(messageSendSchema.safeParse(message).error?.issues.map(describeIssue)).toEqual(['clientId must be a UUID']);
  });
});
