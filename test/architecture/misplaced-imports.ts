import { inject } from './injection.ts';

/** Every way to import against the order of the house. */
export const misplacedImports = inject('import-order', [
  {
    breach: 'a room that imports rightward',
    path: 'server/language/sentences.ts',
    text: `\nimport { retrieve } from '../retrieval/index.ts';`,
    line: 2,
  },
  {
    breach: 'a type import that goes rightward',
    path: 'server/language/sentences.ts',
    text: `import type { Understood } from '../understanding/index.ts';`,
  },
  {
    breach: 'an import type that goes rightward',
    path: 'server/language/sentences.ts',
    text: `export type Understood = import('../understanding/index.ts').Understood;`,
  },
  {
    breach: 'an import() that goes rightward',
    path: 'server/language/sentences.ts',
    text: `export const load = () => import('../understanding/index.ts');`,
  },
  {
    breach: 'a require() that goes rightward',
    path: 'server/language/sentences.ts',
    text: `const retrieval = require('../retrieval');`,
  },
  {
    breach: 'strangers that meet',
    path: 'server/retrieval/slots.ts',
    text: `export { understand } from '../understanding/index.ts';`,
  },
  { breach: 'protocol and domain that meet', path: 'server/domain/wire.ts', text: `import '../protocol/reply.ts';` },
  { breach: 'a folder that is no room', path: 'server/errors/index.ts', text: `export { a } from './a.ts';` },
  { breach: 'a loose file in the server', path: 'server/errors.ts', text: `export const a = 1;` },
  {
    breach: 'a module under a computed name',
    path: 'server/retrieval/load.ts',
    text: `export const l = (n: string) => import(n);`,
  },
  { breach: 'a room that imports config', path: 'server/transport/limits.ts', text: `import '../config.ts';` },
  {
    breach: 'a config that imports more than zod',
    path: 'server/config.ts',
    text: `import 'node:fs'; export const readConfig = 1;`,
  },
  {
    breach: 'a config that imports a room',
    path: 'server/config.ts',
    text: `import './domain/index.ts'; export const readConfig = 1;`,
  },
  { breach: 'a protocol that imports more than zod', path: 'server/protocol/events.ts', text: `import 'node:events';` },
  { breach: 'a protocol that imports a room', path: 'server/protocol/events.ts', text: `import '../domain/index.ts';` },
  {
    breach: 'a room that imports an adapter',
    path: 'server/transport/log.ts',
    text: `import '../adapters/langchain-retriever.ts';`,
  },
  {
    breach: 'an app that imports an adapter',
    path: 'server/app.ts',
    text: `import './adapters/langchain-retriever.ts'; export const createApp = 1;`,
  },
  {
    breach: 'an adapter that imports another',
    path: 'server/adapters/redis-lock.ts',
    text: `import './langchain-retriever.ts';`,
  },
  {
    breach: 'an adapter that imports protocol',
    path: 'server/adapters/redis-lock.ts',
    text: `import '../protocol/reply.ts';`,
  },
  {
    breach: 'an adapter that imports transport',
    path: 'server/adapters/redis-lock.ts',
    text: `import '../transport/index.ts';`,
  },
  {
    breach: 'an adapter that wraps two rooms',
    path: 'server/adapters/redis-lock.ts',
    text: `import '../retrieval/index.ts';\nimport '../language/index.ts';`,
    line: 2,
  },
  {
    breach: 'a server that imports the widget',
    path: 'server/transport/page.ts',
    text: `import '../../widget/chat/chat-panel.tsx';`,
  },
  {
    breach: 'a widget that runs the protocol',
    path: 'widget/chat/send.ts',
    text: `import { type Reply } from '../../server/protocol/reply.ts';`,
  },
  {
    breach: 'a widget that imports a room',
    path: 'widget/chat/send.ts',
    text: `import type { a } from '../../server/domain/index.ts';`,
  },
  { breach: 'a widget that needs Node', path: 'widget/chat/send.ts', text: `import { join } from 'node:path';` },
  {
    breach: 'a script that imports the app',
    path: 'scripts/bench.ts',
    text: `import { createApp } from '../server/app.ts';`,
  },
  {
    breach: 'a script that imports a test',
    path: 'scripts/bench.ts',
    text: `import '../test/retrieval/retrieve.test.ts';`,
  },
]);
