import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../../server/protocol/index.ts';
import { MAX_HEADER_BYTES } from '../../../server/transport/index.ts';
import { startApp } from '../running-app.ts';

const send = (address: string, bytes: string) => sendOneByOne(address, [bytes]);

/** What comes back, until the connection is closed, for bytes of which each part waits for an answer to the one before. */
function sendOneByOne(address: string, [first = '', ...others]: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(first));
    socket.setEncoding('utf8').on('data', (part) => {
      received += part;
      const next = others.shift();
      if (next !== undefined) socket.write(next);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

const problemOf = (response: string) => problemSchema.parse(JSON.parse(response.split('\r\n\r\n')[1] ?? ''));

describe('a request that Node cannot read', () => {
  it('because its headers are too long is answered with a problem document', async () => {
    const { address } = await startApp();
    const response = await send(
      address,
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(MAX_HEADER_BYTES)}\r\n\r\n`,
    );
    expect(response).toMatch(/^HTTP\/1\.1 431 .*\r\nContent-Type: application\/problem\+json/);
    expect(problemOf(response)).toMatchObject({ status: 431, detail: expect.stringContaining('32 kB') });
  });

  it('because it is no HTTP is answered with a problem document', async () => {
    const { address } = await startApp();
    expect(problemOf(await send(address, 'hello\r\n\r\n')).status).toBe(400);
  });

  it('behind one that is still being answered gets no answer of its own into the other', async () => {
    const { address } = await startApp({ script: () => new Promise(() => {}) });
    const body = JSON.stringify({ question: '商标续展' });
    const head = `POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
    expect(await send(address, `${head}\r\n\r\n${body}hello\r\n\r\n`)).not.toMatch(/HTTP\/1\.1 4/);
  });

  it('behind one that was answered is answered too', async () => {
    const { address } = await startApp();
    const responses = await sendOneByOne(address, ['GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n', 'hello\r\n\r\n']);
    expect(responses.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });
});
