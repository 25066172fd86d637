import { describe, expect, it } from 'vitest';
import { type Reply, replySchema } from '../../../server/protocol/index.ts';
import { readProblem } from '../problem.ts';
import { startApp } from '../running-app.ts';

interface SentEvent {
  readonly event: string;
  readonly data: { readonly text?: string; readonly reply?: Reply; readonly conversationId?: string | null };
}

const ask = (address: string, body: Readonly<Record<string, unknown>> = { question: '商标续展要多久？' }) =>
  fetch(`${address}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
  });

/** The events of a stream in order: `event` and `data` lines, an empty line after each (HTML standard, 9.2.6). */
async function readEvents(response: Response): Promise<SentEvent[]> {
  const blocks = (await response.text()).split('\n\n').filter((block) => block !== '');
  return blocks.map((block) => {
    const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    return { event, data: JSON.parse(data) as SentEvent['data'] };
  });
}

describe('an answer as server-sent events', () => {
  it('is a stream that no cache keeps', async () => {
    const { address } = await startApp();
    const { status, headers } = await ask(address);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
  });

  it('starts, tells the text, and ends', async () => {
    const { address } = await startApp({ script: () => ({ text: '可以。请办理。' }) });
    const events = await readEvents(await ask(address));
    expect(events.map(({ event }) => event)).toEqual(['reply:start', 'reply:delta', 'reply:delta', 'reply:end']);
  });

  it('tells the whole text of the reply, line ends too', async () => {
    const text = '第一段。\n\n- 一项；\n- data: 另一项\n\nevent: 不是事件。';
    const { address } = await startApp({ script: () => ({ text }) });
    const events = await readEvents(await ask(address));
    expect(events.map(({ data }) => data.text ?? '').join('')).toBe(text);
  });

  it('ends with the reply object', async () => {
    const { address } = await startApp();
    const last = (await readEvents(await ask(address))).at(-1);
    expect(replySchema.parse(last?.data.reply).id).toBe('reply-1');
  });

  it('names the conversation at the start', async () => {
    const conversationId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const { address } = await startApp();
    const [first] = await readEvents(await ask(address, { question: '商标', conversationId }));
    expect(first?.data.conversationId).toBe(conversationId);
  });

  it('is a problem document when the request is refused', async () => {
    const { address } = await startApp();
    expect((await readProblem(await ask(address, { question: '' }))).status).toBe(400);
  });

  it('is JSON for a client that takes anything', async () => {
    const { address } = await startApp();
    const response = await fetch(`${address}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: '*/*' },
      body: JSON.stringify({ question: '商标' }),
    });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });
});
