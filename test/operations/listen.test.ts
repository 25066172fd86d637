import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../server/operations/index.ts';

const HOST = '127.0.0.1';

/** A server that answers every request with its name, until the test that asked for it ends. */
function createNamedServer(name: string) {
  const server = createServer((_request, response) => response.end(name));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return server;
}

const portOf = (address: string) => Number(new URL(address).port);

describe('listening', () => {
  it('tells the address at which the server is reached', async () => {
    const address = await listen(createNamedServer('zhida'), { host: HOST, port: 0 });
    expect(await (await fetch(address)).text()).toBe('zhida');
  });

  it('says that the port is in use, and what to do', async () => {
    const port = portOf(await listen(createNamedServer('first'), { host: HOST, port: 0 }));
    await expect(listen(createNamedServer('second'), { host: HOST, port })).rejects.toMatchObject({
      code: 'port-in-use',
      message: `Port ${port} on ${HOST} is in use; stop the other program or set PORT to another number.`,
    });
  });

  it('leaves the program that has the port alone', async () => {
    const address = await listen(createNamedServer('first'), { host: HOST, port: 0 });
    await listen(createNamedServer('second'), { host: HOST, port: portOf(address) }).catch(() => undefined);
    expect(await (await fetch(address)).text()).toBe('first');
  });

  // 192.0.2.0/24 is for documentation (RFC 5737), so no machine has an address in it.
  it('says that an address is not of this machine', async () => {
    await expect(listen(createNamedServer('zhida'), { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringContaining('check HOST and PORT'),
    });
  });
});
