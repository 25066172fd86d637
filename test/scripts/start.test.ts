import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { nameUnwritableFolder } from '../adapters/temporary-folder.ts';
import { createServedFolder, runEntry } from './entry.ts';

let served: Awaited<ReturnType<typeof createServedFolder>>;

beforeAll(async () => {
  served = await createServedFolder();
});

afterAll(() => served.remove());

/** Starts the server where it cannot start. */
const start = (environment: Readonly<Record<string, string>>) =>
  runEntry({
    entry: 'server/index.ts',
    environment: { DATA_DIR: served.dataFolder, HOST: '127.0.0.1', ...environment },
  });

/** A port of loopback that another program holds until the test ends. */
async function occupyPort(): Promise<number> {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  return (other.address() as AddressInfo).port;
}

it('says which port is in use, and ends with exit code 1', async () => {
  const port = await occupyPort();
  const sentence = expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`);
  expect(await start({ PORT: String(port) })).toEqual({ code: 1, output: '', notices: [sentence] });
});

it('says that a port must be a number, and ends with exit code 1', async () => {
  expect(await start({ PORT: 'abc' })).toEqual({
    code: 1,
    output: '',
    notices: [expect.stringMatching(/^PORT: .*number/)],
  });
});

it('says which data folder cannot be written, and ends with exit code 1', async () => {
  const dataFolder = nameUnwritableFolder();
  const sentence = expect.stringContaining(`${dataFolder} cannot be written`);
  expect(await start({ PORT: '0', DATA_DIR: dataFolder })).toEqual({ code: 1, output: '', notices: [sentence] });
});
