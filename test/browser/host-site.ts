import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else's, whose one page embeds the widget with the one script tag. */
export interface HostSite {
  readonly origin: string;
  /** Says from which server the page embeds the widget, and with which attributes on the script tag. */
  embed(serverAddress: string, attributes?: string): void;
  close(): Promise<void>;
}

/** Starts the site on a loopback port of its own. */
export async function startHostSite(): Promise<HostSite> {
  let script = '';
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(writePage(script));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    embed(serverAddress, attributes = '') {
      script = `<script src="${serverAddress}/widget.js" async ${attributes}></script>`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const writePage = (script: string) => `<!doctype html>
<html lang="zh-Hans">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>别的网站</title>${script}</head>
  <body><main><h1>别的网站</h1></main></body>
</html>`;
