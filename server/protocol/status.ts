import { z } from 'zod';

/** What a reply is, for whoever shows it. */
export const replyKindSchema = z.enum(['answer', 'clarification', 'guide', 'canned', 'abstention', 'handover']);

/** What a reply is, for whoever shows it. */
export type ReplyKind = z.infer<typeof replyKindSchema>;

/** Every status a reply can have, and the kind it belongs to. The prefix is the family by which reports count. */
export const statusKinds = {
  answered: 'answer',
  answered_partial: 'answer',
  answered_status_query: 'answer',
  clarification: 'clarification',
  guided: 'guide',
  unanswerable_no_content: 'abstention',
  unanswerable_low_confidence: 'abstention',
  unanswerable_unverified: 'abstention',
  out_of_scope_other_department: 'canned',
  out_of_scope_foreign_law: 'canned',
  out_of_scope_unrelated: 'canned',
  out_of_scope_language: 'canned',
  opinion: 'canned',
  small_talk: 'canned',
  about: 'canned',
  dialogue_restarted: 'canned',
  dialogue_forgotten: 'canned',
  dialogue_dropped: 'canned',
  guarded_injection: 'canned',
  guarded_harmful: 'canned',
  guarded_secret: 'canned',
  guarded_disclosure: 'canned',
  guarded_personal_data: 'canned',
  guarded_crisis: 'canned',
  error_internal: 'canned',
  error_overloaded: 'canned',
  error_paused: 'canned',
  error_model_unavailable: 'canned',
  handed_over_requested: 'handover',
} as const satisfies Record<string, ReplyKind>;

/** A status of a reply. */
export type ReplyStatus = keyof typeof statusKinds;

/** A status of a reply, for schemas. */
export const replyStatusSchema = z.enum(Object.keys(statusKinds) as [ReplyStatus, ...ReplyStatus[]]);
