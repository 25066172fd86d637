import type { LocalDate } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import type { Reply } from '../protocol/index.ts';
import { requiredReply } from './choose-fixed-reply.ts';
import { writeFixedReply } from './write-reply.ts';

/** The reply when answering itself broke: a fixed one, so that the visitor always gets some. */
export function createApology(lookup: KnowledgeLookup, generation: string): (asOf: LocalDate) => Reply {
  const fixed = requiredReply('error-internal', lookup.knowledge.replies);
  const timings = { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 };
  return (asOf) => writeFixedReply(fixed, null, { language: 'zh-Hans', asOf, city: null, generation, timings });
}
