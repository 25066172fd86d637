import type { Server } from 'node:http';
import { ZhidaError } from '../domain/index.ts';

/** Listens on an address; resolves with it. Throws `port-in-use`, or `configuration-invalid` for an address that is not this machine's. */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE')
        reject(
          new ZhidaError(
            'port-in-use',
            `Port ${port} on ${host} is in use; stop the other program or set PORT to another number.`,
            { cause },
          ),
        );
      else
        reject(
          new ZhidaError(
            'configuration-invalid',
            `Cannot listen on ${host}:${port} (${cause.code ?? cause.message}); check HOST and PORT.`,
            { cause },
          ),
        );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(
        `http://${host.includes(':') ? `[${host}]` : host}:${typeof address === 'object' && address ? address.port : port}`,
      );
    });
  });
}
