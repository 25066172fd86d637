import { join } from 'node:path';
import { createAnswerQuestion, createApology } from '../../server/answering/index.ts';
import { type Conversations, createConversations } from '../../server/conversation/index.ts';
import { buildGeneration, ensureLiveGeneration, publishGeneration } from '../../server/indexing/index.ts';
import type { ConversationStore } from '../../server/ports/index.ts';
import type { Consultation } from '../../server/understanding/index.ts';
import { createInMemoryConversationStore } from '../doubles/in-memory-conversation-store.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';
import { createShippedBuildParts } from '../indexing/build-parts.ts';
import { takeShippedModels } from '../indexing/shipped-models.ts';

/** Zhida as it runs: it answers from the generation that was live when it started, on the day its clock shows. */
export interface RunningZhida {
  readonly conversations: Conversations;
  readonly generation: string;
  /** Sets the clock to an ISO instant with its zone. */
  turnClockTo(instant: string): void;
}

/** A data folder over the shipped corpus, and what an administrator and an operator do with it. */
export function createRealZhida(dataFolder: string) {
  const parts = createShippedBuildParts(dataFolder);
  const silent = () => undefined;
  return {
    overlayFolder: join(dataFolder, 'corpus'),
    /** Builds a generation beside the live one, at an instant from which its id is made. */
    build(instant: string) {
      parts.clock.set(instant);
      return buildGeneration(parts, silent);
    },
    publish: () => publishGeneration(parts),
    liveGeneration: () => parts.generationStore.live(),
    /** Starts, as `npm start` does: the first generation is built where there is none. With a language model to consult, or without. */
    async start(
      consultation: Consultation | null = null,
      store: ConversationStore = createInMemoryConversationStore(),
    ): Promise<RunningZhida> {
      await takeShippedModels(dataFolder);
      const generation = await ensureLiveGeneration(parts, silent);
      const { clock, scriptConverter } = createShippedBuildParts(dataFolder);
      const conversations = createConversations({
        store,
        answerQuestion: createAnswerQuestion({ ...generation, scriptConverter, consultation }),
        guardMessage: generation.guardMessage,
        apologise: createApology(generation.lookup, generation.id),
        clock,
        logger: createRecordingLogger(),
      });
      return { conversations, generation: generation.id, turnClockTo: (instant) => clock.set(instant) };
    },
  };
}
