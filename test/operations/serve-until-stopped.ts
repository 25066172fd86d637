import { createServer, type ServerResponse } from 'node:http';
import { listen, stopGracefully } from '../../server/operations/index.ts';

// Serves until it is stopped and prints each step. A request is answered only once the sockets are closed; one for /never is not.
const print = (line: string) => process.stdout.write(`${line}\n`);
const waiting: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url !== '/never') waiting.push(response);
  print('asked');
});
stopGracefully({
  server,
  onStopping: () => print('stopping'),
  closeSockets: async () => {
    print('sockets closed');
    for (const response of waiting) response.end('answered');
  },
  closeStore: async () => {
    print('store closed');
  },
  logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
});
print(await listen(server, { host: '127.0.0.1', port: 0 }));
