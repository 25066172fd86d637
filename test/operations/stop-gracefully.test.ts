import { describe, expect, it } from 'vitest';
import { runScript } from '../adapters/child-process.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** A server running as a process of its own, and what it prints from here on. */
async function startServer() {
  const script = runScript('operations/serve-until-stopped.ts');
  const lines = script.lines[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => (await lines.next()).value ?? 'ended';
  const address = await nextLine();
  const lastLines = async (): Promise<string[]> => {
    const line = await nextLine();
    return line === 'ended' ? [] : [line, ...(await lastLines())];
  };
  const stop = (signal: NodeJS.Signals) => script.process.kill(signal);
  /** Asks for a path, and resolves when the server has the request; the answer may come later. */
  const ask = async (path: string) => {
    const answer = fetch(`${address}${path}`, { headers: { connection: 'close' } }).then(
      (response) => response.text(),
      () => 'cut off',
    );
    await nextLine();
    return { answer };
  };
  return { address, ask, stop, nextLine, lastLines, ended: script.ended };
}

describe('stopping in good order', () => {
  it.each(SIGNALS)('follows %s: readiness ends first, then the sockets close, then the store', async (signal) => {
    const { stop, lastLines } = await startServer();
    stop(signal);
    expect(await lastLines()).toEqual(['stopping', 'sockets closed', 'store closed']);
  });

  it.each(SIGNALS)('ends the process after %s as one that did its work', async (signal) => {
    const { stop, ended } = await startServer();
    stop(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('answers the last request', async () => {
    const { ask, stop } = await startServer();
    const { answer } = await ask('/');
    stop('SIGTERM');
    expect(await answer).toBe('answered');
  });

  it('takes no new connections', async () => {
    const { address, ask, stop, nextLine } = await startServer();
    await ask('/never');
    stop('SIGTERM');
    for (let line = await nextLine(); line !== 'sockets closed'; ) line = await nextLine();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});

describe('a second signal', () => {
  it('ends the process at once, though a request is still unanswered', async () => {
    const { ask, stop, nextLine, ended } = await startServer();
    const { answer } = await ask('/never');
    stop('SIGTERM');
    await nextLine();
    stop('SIGTERM');
    expect([await answer, await ended]).toEqual(['cut off', { code: 1, signal: null }]);
  });
});
