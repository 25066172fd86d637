import { onTestFinished } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { createConversations } from '../../server/conversation/index.ts';
import type { Question } from '../../server/domain/index.ts';
import { createCalculate, createServiceGuide } from '../../server/guidance/index.ts';
import { listen } from '../../server/operations/index.ts';
import type { ConversationStore } from '../../server/ports/index.ts';
import type { Reply } from '../../server/protocol/index.ts';
import { createInMemoryConversationStore } from '../doubles/in-memory-conversation-store.ts';
import { plainChecklistWriter } from '../doubles/plain-checklist-writer.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';
import { sampleSearch } from '../doubles/sample-search.ts';
import { createScriptedAnswers } from '../doubles/scripted-answers.ts';
import { createSettableClock } from '../doubles/settable-clock.ts';
import { shippedGuard } from '../doubles/shipped-guard.ts';
import { lookup } from '../guidance/shipped-tables.ts';

/** What a test may put in place of the usual parts. */
export interface AppSetting {
  readonly store?: ConversationStore;
  readonly script?: (question: Question) => Partial<Reply> | Promise<Partial<Reply>>;
  readonly parts?: Partial<AppParts>;
}

/** Marks what it converts, so that a test sees that it did. */
const keepScript = { toSimplified: (text: string) => text, toTraditional: (text: string) => `繁${text}` };

const { search, suggest } = await sampleSearch();

/** The application listening on loopback, until the test that asked for it ends. It knows one city, beijing. */
export async function startApp({ store = createInMemoryConversationStore(), script, parts = {} }: AppSetting = {}) {
  const clock = createSettableClock('2026-06-01T04:00:00Z');
  const logger = createRecordingLogger();
  const { answerQuestion, asked } = createScriptedAnswers(script);
  const apologise = (asOf: string) =>
    writeSampleReply({ id: 'apology', kind: 'canned', status: 'error_internal', asOf });
  const { server, sockets } = createApp({
    answerQuestion,
    search,
    suggest,
    services: createServiceGuide({
      lookup: lookup,
      generation: 'sample',
      scriptConverter: createOpenccScriptConverter(),
    }),
    checklistWriter: plainChecklistWriter,
    calculate: createCalculate(lookup, keepScript),
    conversations: createConversations({ store, answerQuestion, guardMessage: shippedGuard, apologise, clock, logger }),
    clock,
    logger,
    isCity: (id) => id === 'beijing',
    generation: () => 'sample',
    isStopping: () => false,
    widgetFolder: import.meta.dirname,
    allowedOrigins: ['https://portal.example'],
    rateLimitPerMinute: 100,
    ...parts,
  });
  const address = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    server.closeAllConnections();
    await sockets.close();
  });
  return { address, store, clock, logger, asked };
}
