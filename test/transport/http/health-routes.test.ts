import { describe, expect, it } from 'vitest';
import { startApp } from '../running-app.ts';

async function probe(address: string, path: string) {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('the health of the process', () => {
  it('is well as long as it lives', async () => {
    const { address } = await startApp({ parts: { generation: () => null, isStopping: () => true } });
    expect(await probe(address, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('is asked without an origin guard, as probes come from anywhere', async () => {
    const { address } = await startApp();
    const { status } = await fetch(`${address}/healthz`, { headers: { origin: 'https://foreign.example' } });
    expect(status).toBe(200);
  });
});

describe('readiness', () => {
  it('names the generation served', async () => {
    const { address } = await startApp();
    expect(await probe(address, '/readyz')).toEqual({ status: 200, body: { status: 'ready', generation: 'sample' } });
  });

  it('is not there while there is no generation', async () => {
    const { address } = await startApp({ parts: { generation: () => null } });
    expect(await probe(address, '/readyz')).toEqual({ status: 503, body: { status: 'starting', generation: null } });
  });

  it('ends when the process stops', async () => {
    const { address } = await startApp({ parts: { isStopping: () => true } });
    expect(await probe(address, '/readyz')).toMatchObject({ status: 503, body: { status: 'stopping' } });
  });
});
