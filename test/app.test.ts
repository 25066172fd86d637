import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from './adapters/temporary-folder.ts';
import { readProblem } from './transport/problem.ts';
import { startApp } from './transport/running-app.ts';

const PAGE = '<!doctype html><title>知答</title>';
const SCRIPT = 'export const name = "知答";\n';

/** The application over a built widget of its own: a page, a script, and two files that are nobody's business. */
async function startPage() {
  const widgetFolder = join(createTemporaryFolder(), 'widget');
  const files = { 'index.html': PAGE, 'widget.js': SCRIPT, '.settings': 'hidden', '../beside.txt': 'outside' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(widgetFolder, path)), { recursive: true });
    writeFileSync(join(widgetFolder, path), text);
  }
  return startApp({ parts: { widgetFolder } });
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${(await startPage()).address}${path}`, init);
}

/** What the content security policy of a response allows, by directive. */
function readPolicy(response: Response): ReadonlyMap<string, string> {
  const directives = (response.headers.get('content-security-policy') ?? '').split(';');
  return new Map(directives.map((directive) => directive.trim().split(/ (.*)/s, 2) as [string, string]));
}

describe('the demonstration page', () => {
  it('stands at the root', async () => {
    const response = await request('/');
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/html; charset=utf-8', PAGE]);
  });

  it.each([
    ['default-src', "'self'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['object-src', "'none'"],
    ['connect-src', "'self' ws: wss:"],
  ])('may load for %s from %s alone', async (directive, sources) => {
    expect(readPolicy(await request('/')).get(directive)).toBe(sources);
  });

  it('is not turned to https, which a machine at hand does not speak', async () => {
    const response = await request('/');
    expect([
      readPolicy(response).has('upgrade-insecure-requests'),
      response.headers.get('strict-transport-security'),
    ]).toEqual([false, null]);
  });
});

describe('every answer of the server', () => {
  const paths = ['/', '/widget.js', '/nowhere', '/api/v1/ask'];

  it.each(paths)('at %s forbids browsers to guess what it is', async (path) => {
    expect((await request(path)).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([...paths, '/healthz', '/readyz'])('at %s does not tell what made it', async (path) => {
    expect((await request(path)).headers.get('x-powered-by')).toBeNull();
  });
});

describe('a file of the widget', () => {
  it('is given as it was built', async () => {
    const response = await request('/widget.js');
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/javascript; charset=utf-8',
      SCRIPT,
    ]);
  });

  it('may be loaded as a module by the pages of any site', async () => {
    const { status, headers } = await request('/widget.js', { headers: { origin: 'https://portal.example' } });
    expect([status, headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([
      200,
      '*',
      'cross-origin',
    ]);
  });
});

describe('a HEAD request', () => {
  it.each(['/', '/widget.js', '/healthz'])('for %s has the status and length of GET', async (path) => {
    const { address } = await startPage();
    const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(`${address}${path}`, { method })));
    expect([head?.status, head?.headers.get('content-length')]).toEqual([200, get?.headers.get('content-length')]);
  });

  it('for a path at which there is nothing is told so', async () => {
    expect((await request('/nowhere', { method: 'HEAD' })).status).toBe(404);
  });

  it.each(['/', '/nowhere'])('for %s has no body', async (path) => {
    expect(await (await request(path, { method: 'HEAD' })).text()).toBe('');
  });
});

describe('a path at which there is nothing', () => {
  it.each([
    ['an unknown name', 'GET', '/nowhere.js'],
    ['a hidden file', 'GET', '/.settings'],
    ['a file beside the folder', 'GET', '/%2e%2e/beside.txt'],
    ['a file beside the folder, with its slash disguised', 'GET', '/..%2fbeside.txt'],
    ['a page that is only read', 'POST', '/'],
    ['a script that is only read', 'DELETE', '/widget.js'],
  ])('is told so in a problem document: %s', async (_, method, path) => {
    expect((await readProblem(await request(path, { method }))).status).toBe(404);
  });

  it('gives no site leave to read the refusal', async () => {
    expect((await request('/nowhere')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
