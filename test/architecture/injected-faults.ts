import { type Injection, inject } from './injection.ts';
import { misplacedImports } from './misplaced-imports.ts';

const faces = inject('faces', [
  {
    breach: 'a room without a face',
    path: 'server/desk/tickets.ts',
    text: `export const a = 1;`,
    faultPath: 'server/desk/index.ts',
  },
  {
    breach: 'a face that declares',
    path: 'server/language/index.ts',
    text: `export { words } from './words.ts';\nexport const a = 1;`,
    line: 2,
  },
  { breach: 'a face that imports', path: 'server/language/index.ts', text: `import { words } from './words.ts';` },
  { breach: 'a face that exports all', path: 'server/language/index.ts', text: `export * from './words.ts';` },
  {
    breach: 'a room that reaches past a face',
    path: 'server/retrieval/a.ts',
    text: `import { words } from '../language/words.ts';`,
  },
  {
    breach: 'a type that reaches past a face',
    path: 'server/retrieval/a.ts',
    text: `import type { A } from '../domain/today.ts';`,
  },
  {
    breach: 'an adapter that reaches past a face',
    path: 'server/adapters/redis-lock.ts',
    text: `import '../domain/today.ts';`,
  },
  {
    breach: 'a script that reaches past a face',
    path: 'scripts/bench.ts',
    text: `import '../server/language/words.ts';`,
  },
  {
    breach: 'an import without an ending that reaches past',
    path: 'scripts/bench.ts',
    text: `import '../server/language/words';`,
  },
]);

const cycles = inject('cycles', [
  { breach: 'a module that imports itself', path: 'server/language/a.ts', text: `import './a.ts';` },
  {
    breach: 'two modules that import each other by types',
    path: 'server/protocol/status.ts',
    text: `import type { reply } from './reply.ts';`,
    faultPath: 'server/protocol/reply.ts',
    line: 2,
  },
  {
    breach: 'a ring through a face',
    path: 'server/language/words.ts',
    text: `import './index.ts';`,
    faultPath: 'server/language/index.ts',
  },
]);

const vendors = inject('vendors', [
  { breach: 'a vendor in a room', path: 'server/retrieval/hnsw.ts', text: `import hnsw from 'hnswlib-node';` },
  { breach: 'a vendor in a type', path: 'server/ports/log.ts', text: `export type Log = import('pino').Logger;` },
  { breach: 'a scoped vendor in a room', path: 'server/retrieval/tools.ts', text: `import '@langchain/core/tools';` },
  {
    breach: 'a vendor of the wire outside it',
    path: 'server/retrieval/a.ts',
    text: `export { Router } from 'express';`,
  },
  { breach: 'another vendor in transport', path: 'server/transport/a.ts', text: `import pino from 'pino';` },
]);

const names = inject('names', [
  { breach: 'a file named utils', path: 'server/language/utils.ts', text: '' },
  { breach: 'a folder named shared', path: 'widget/shared/colours.css', text: '', faultPath: 'widget/shared' },
  { breach: 'a file ending in -helpers', path: 'test/doubles/store-helpers.test.ts', text: '' },
  { breach: 'a file ending in -service', path: 'server/language/words-service.ts', text: '' },
  { breach: 'a file ending in Manager', path: 'server/language/wordsManager.ts', text: '' },
  { breach: 'a file that is not kebab-case', path: 'widget/chat/ChatPanel.tsx', text: '' },
]);

const body = (lines: number) => '\n  call();'.repeat(lines - 2);

const sizes = [
  ...inject('file-size', [
    { breach: 'a source of 251 lines', path: 'scripts/a.ts', text: 'call();\n'.repeat(251) },
    { breach: 'a style sheet of 251 lines', path: 'widget/chat/a.css', text: 'a {}\n'.repeat(251) },
  ]),
  ...inject('function-size', [
    { breach: 'a function of 41 lines', path: 'scripts/a.ts', text: `function a() {${body(41)}\n}` },
    { breach: 'an arrow of 41 lines', path: 'scripts/a.ts', text: `const a = () => {${body(41)}\n};` },
    { breach: 'a method of 41 lines', path: 'scripts/a.ts', text: `class A { a() {${body(41)}\n} }` },
    { breach: 'a constructor of 41 lines', path: 'scripts/a.ts', text: `class A { constructor() {${body(41)}\n} }` },
    { breach: 'a describe() outside the tests', path: 'scripts/a.ts', text: `describe('a', () => {${body(41)}\n});` },
    { breach: 'a beforeEach() of 41 lines', path: 'test/a.test.ts', text: `beforeEach(() => {${body(41)}\n});` },
  ]),
  ...inject('any', [
    { breach: 'an any in a cast', path: 'test/a.ts', text: `const a = 1 as any;` },
    { breach: 'an any within a type', path: 'widget/chat/a.ts', text: `type A = Record<string, any[]>;` },
  ]),
];

const places = [
  ...inject('environment', [
    { breach: 'process.env outside config', path: 'server/index.ts', text: `const a = process.env.PORT;` },
    { breach: "process['env']", path: 'server/retrieval/a.ts', text: `const a = globalThis.process['env'];` },
    { breach: 'env taken out of process', path: 'server/retrieval/a.ts', text: `const { env: a } = process;` },
    { breach: 'env imported', path: 'server/retrieval/a.ts', text: `import { env as a } from 'node:process';` },
  ]),
  ...inject('patterns', [
    { breach: 'a regular expression in understanding', path: 'server/understanding/a.ts', text: `const a = /fee/u;` },
    { breach: 'a RegExp made in understanding', path: 'server/understanding/a.ts', text: `const a = RegExp('fee');` },
  ]),
  ...inject('stage-casts', [
    {
      breach: 'a second cast',
      path: 'server/understanding/z.ts',
      text: `\nconst a = {} as NormalisedQuestion;`,
      line: 2,
    },
    {
      breach: 'a second cast within a type',
      path: 'server/understanding/z.ts',
      text: `const a = <NormalisedQuestion[]>[];`,
    },
    { breach: 'stages it cannot count', path: 'server/domain/stages.ts', text: `export type Draft = string;` },
  ]),
];

/** Every way to break a rule of the house that the rules claim to find. */
export const injectedFaults: readonly Injection[] = [
  ...misplacedImports,
  ...faces,
  ...cycles,
  ...vendors,
  ...names,
  ...sizes,
  ...places,
];
