/** A small house in which everything stands where it should: what the rules must let pass. Path to text. */
export const cleanSample: Readonly<Record<string, string>> = {
  'server/index.ts': `import pino from 'pino';
import { createSqliteConversationStore } from './adapters/sqlite-conversation-store.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
createApp(createSqliteConversationStore(readConfig()), pino());`,
  'server/app.ts': `import express from 'express';
import { Server } from 'socket.io';
import { routes } from './transport/index.ts';
export function createApp(...parts: unknown[]) { return [express(), new Server(), routes, parts]; }`,
  'server/config.ts': `import { z } from 'zod';
export const readConfig = () => z.object({}).parse(process.env);`,
  'server/protocol/reply.ts': `import { z } from 'zod';
import { answerStatus } from './status.ts';
export const reply = z.object({ status: answerStatus });`,
  'server/protocol/status.ts': `import { z } from 'zod/v4';
export const answerStatus = z.string();`,
  'server/domain/index.ts': `export { today } from './today.ts';
export type * from './stages.ts';`,
  'server/domain/today.ts': `import { hrtime } from 'node:process';
export const today = () => hrtime();`,
  'server/domain/stages.ts': `export type MadeBy<Name> = { readonly stage: Name };
export type NormalisedQuestion = MadeBy<'normalise'> & { readonly text: string };`,
  'server/ports/index.ts': `export type { ConversationStore } from './conversation-store.ts';`,
  'server/ports/conversation-store.ts': `import type { NormalisedQuestion } from '../domain/index.ts';
export interface ConversationStore { append(question: NormalisedQuestion): Promise<void> }`,
  'server/language/index.ts': `export { words } from './words.ts';`,
  'server/language/words.ts': `export const words = (text: string) => text.split(/\\s+/);`,
  'server/understanding/index.ts': `export { type Understood, understand } from './understand-question.ts';`,
  'server/understanding/explicit-patterns.ts': `export const compile = (words: string) => new RegExp(words, 'u');`,
  'server/understanding/understand-question.ts': `import type { NormalisedQuestion } from '../domain/index.ts';
import { words } from '../language/index.ts';
import { compile } from './explicit-patterns.ts';
export type Understood = { pattern: RegExp };
export const understand = (text: string) => ({ text: words(text), pattern: compile(text) }) as unknown as NormalisedQuestion;`,
  'server/retrieval/index.ts': `export { retrieve } from './keyword/retrieve.ts';`,
  'server/retrieval/keyword/retrieve.ts': `export const retrieve = () => [];`,
  'server/transport/index.ts': `export { routes } from './routes.ts';`,
  'server/transport/routes.ts': `import type { Router } from 'express';
import { reply } from '../protocol/reply.ts';
export const routes = (router: Router) => router.use(() => reply);`,
  'server/adapters/langchain-retriever.ts': `import { BaseRetriever } from '@langchain/core/retrievers';
import type { ConversationStore } from '../ports/index.ts';
import { retrieve } from '../retrieval/index.ts';
export const createLangchainRetriever = (store: ConversationStore) => [BaseRetriever, retrieve, store];`,
  'server/adapters/sqlite-conversation-store.ts': `import { openDatabase } from './sqlite-conversation-store/open-database.ts';
export const createSqliteConversationStore = openDatabase;`,
  'server/adapters/sqlite-conversation-store/open-database.ts': `import { readFile } from 'node:fs/promises';
export const openDatabase = async (...parts: unknown[]) => [await import('better-sqlite3'), readFile, parts];`,
  'widget/vite.config.ts': `import { join } from 'node:path';
import { defineConfig } from 'vite';
export default defineConfig({ root: join('widget') });`,
  'widget/chat/chat-panel.tsx': `import type { Reply } from '../../server/protocol/reply.ts';
import { h } from 'preact';
import '../kit/colours.css';
export const ChatPanel = (reply: Reply) => <p>{h('p', reply)}</p>;`,
  'widget/kit/colours.css': 'p { color: black; }\n'.repeat(250),
  'scripts/ask.ts': `import { createSqliteConversationStore } from '../server/adapters/sqlite-conversation-store.ts';
import { readConfig } from '../server/config.ts';
import { retrieve } from '../server/retrieval/index.ts';
if (process.env.DEBUG) console.log(retrieve(), createSqliteConversationStore(readConfig()));
function printAll() {${'\n  print();'.repeat(38)}
}`,
  'test/retrieval/retrieve.test.ts': `import { describe, expect, it } from 'vitest';
import { retrieve } from '../../server/retrieval/keyword/retrieve.ts';
export function retrievalContract() {
  describe('retrieve', () => {
    it.each([1, 2])('finds nothing', () => {
${'      expect(retrieve()).toEqual([]);\n'.repeat(60)}    });
  });
}
retrievalContract();`,
};
