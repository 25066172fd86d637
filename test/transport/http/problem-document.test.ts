import { describe, expect, it } from 'vitest';
import { type ErrorCode, ZhidaError } from '../../../server/domain/index.ts';
import { createInMemoryConversationStore } from '../../doubles/in-memory-conversation-store.ts';
import { readProblem } from '../problem.ts';
import { type AppSetting, startApp } from '../running-app.ts';

const CONVERSATION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const SECRET = 'no such file: /srv/data/zhida.sqlite';

const ask = (address: string, own: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: '商标续展要多久？', ...own }),
  });

/** The setting of an application in which answering fails. */
const failing = (error: unknown): AppSetting => ({
  script: () => {
    throw error;
  },
});

describe('a problem document', () => {
  it.each([
    ['GET', '/nowhere'],
    ['GET', '/api/v1/ask'],
    ['DELETE', '/api/v1/ask'],
    ['POST', '/api/v2/ask'],
    ['GET', '/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['GET', '/..%5c..%5cpackage.json'],
    ['GET', '/%E0%A4%A'],
  ])('tells that there is nothing at %s %s', async (method, path) => {
    const { address } = await startApp();
    expect((await readProblem(await fetch(`${address}${path}`, { method }))).status).toBe(404);
  });

  it('tells nothing of what broke inside', async () => {
    const { address } = await startApp(failing(new Error(SECRET)));
    const problem = await readProblem(await ask(address));
    expect([problem.status, JSON.stringify(problem).includes(SECRET)]).toEqual([500, false]);
  });

  it('leaves what broke inside to the log', async () => {
    const { address, logger } = await startApp(failing(new Error(SECRET)));
    await ask(address);
    expect(logger.notices).toEqual([
      { level: 'error', message: 'a request failed', fields: { status: 500, reason: SECRET } },
    ]);
  });

  it('tells nothing of something thrown that is no error', async () => {
    const { address } = await startApp(failing(SECRET));
    const problem = await readProblem(await ask(address));
    expect([problem.status, problem.title]).toEqual([500, 'Internal error']);
  });

  it.each<[ErrorCode, number]>([
    ['generation-missing', 503],
    ['generation-damaged', 503],
    ['storage-failed', 503],
    ['unavailable', 503],
    ['build-locked', 409],
    ['corpus-invalid', 500],
  ])('of the error %s has the status %i', async (code, status) => {
    const { address } = await startApp(failing(new ZhidaError(code, SECRET)));
    expect((await readProblem(await ask(address))).status).toBe(status);
  });

  it('tells the visitor of a mistake of their own what to correct', async () => {
    const { address } = await startApp(failing(new ZhidaError('input-invalid', 'Name a city that has a pack.')));
    expect(await readProblem(await ask(address))).toMatchObject({
      status: 400,
      detail: 'Name a city that has a pack.',
    });
  });

  it('keeps the sentence of an error that is no mistake of the visitor to the log', async () => {
    const { address } = await startApp(failing(new ZhidaError('storage-failed', SECRET)));
    expect((await readProblem(await ask(address))).detail).not.toContain(SECRET);
  });

  it('tells that a conversation cannot be stored', async () => {
    const store = createInMemoryConversationStore();
    const append = () => Promise.reject(new ZhidaError('storage-failed', SECRET));
    const { address } = await startApp({ store: { ...store, append } });
    const { status, title } = await readProblem(await ask(address, { conversationId: CONVERSATION }));
    expect([status, title]).toEqual([503, 'Storage unavailable']);
  });

  it('does not stand in place of the apology within a conversation', async () => {
    const { address } = await startApp(failing(new Error(SECRET)));
    const response = await ask(address, { conversationId: CONVERSATION });
    expect([response.status, ((await response.json()) as { status: string }).status]).toEqual([200, 'error_internal']);
  });
});
