import { z } from 'zod';
import type { Reply } from './reply.ts';
import { openingShape, questionTextSchema } from './requests.ts';

/** `message:send`: a question with an id of the client's own; a repeated id is answered once. */
export const messageSendSchema = z.strictObject({
  clientId: z.uuid(),
  conversationId: z.uuid().nullable(),
  text: questionTextSchema,
  city: z.string().max(64).optional(),
  ...openingShape,
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']).optional(),
});

/** `conversation:resume`: asks for everything in a conversation after an offset. */
export const conversationResumeSchema = z.strictObject({
  conversationId: z.uuid(),
  afterOffset: z.number().int().min(0),
});

export type MessageSend = z.infer<typeof messageSendSchema>;
export type ConversationResume = z.infer<typeof conversationResumeSchema>;

/** One turn of a transcript as the client gets it back. */
export interface TranscriptTurn {
  readonly offset: number;
  readonly role: 'visitor' | 'assistant';
  readonly text: string;
  /** The client's id of the question this turn is, or answers. */
  readonly clientId: string;
  readonly reply: Reply | null;
  readonly at: string;
}

/** Why an event was refused: an RFC 9457 problem in short. */
export interface EventProblem {
  readonly title: string;
  readonly detail: string;
}

/** Answer to `message:send`: given once the question is durable, or the reason it was refused. */
export type MessageAcknowledgement =
  | { readonly ok: true; readonly conversationId: string; readonly offset: number }
  | { readonly ok: false; readonly problem: EventProblem };

/** Answer to `conversation:resume`. */
export type ResumeAcknowledgement =
  | { readonly ok: true; readonly turns: readonly TranscriptTurn[] }
  | { readonly ok: false; readonly problem: EventProblem };

/** Events from the visitor's page to the server, namespace `/chat`. */
export interface ChatClientEvents {
  'message:send': (message: MessageSend, acknowledge: (result: MessageAcknowledgement) => void) => void;
  'conversation:resume': (request: ConversationResume, acknowledge: (result: ResumeAcknowledgement) => void) => void;
}

/** Events from the server to the visitor's page, namespace `/chat`. `reply:delta` carries verified text only. */
export interface ChatServerEvents {
  'reply:start': (event: { readonly conversationId: string; readonly clientId: string }) => void;
  'reply:delta': (event: { readonly conversationId: string; readonly clientId: string; readonly text: string }) => void;
  'reply:end': (event: {
    readonly conversationId: string;
    readonly clientId: string;
    readonly offset: number;
    readonly reply: Reply;
  }) => void;
}
