import { type Reply, replySchema } from '../../server/protocol/index.ts';

/** A reply that keeps the schema of the wire, with what a test cares about put in place of the rest. */
export function writeSampleReply(own: Partial<Reply> = {}): Reply {
  return replySchema.parse({
    id: 'reply-1',
    conversationId: null,
    kind: 'answer',
    status: 'answered',
    language: 'zh-Hans',
    text: '商标注册满十年可以续展。宽展期为六个月；请到商标局办理。',
    intent: 'procedure',
    intentConfidence: 0.9,
    service: 'trademark-renewal',
    matter: null,
    slots: {},
    parts: [{ intent: 'procedure', service: 'trademark-renewal', completeness: 'complete' }],
    citations: [],
    card: null,
    form: null,
    calculation: null,
    suggestions: [],
    notices: [],
    completeness: 'complete',
    origin: 'composed',
    fallback: null,
    aiLabel: '内容由人工智能生成，仅供参考',
    asOf: '2026-06-01',
    city: null,
    model: null,
    corpusGeneration: 'sample',
    timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 },
    ...own,
  });
}
