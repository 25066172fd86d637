export {
  type CalculateRequest,
  type CalculateResponse,
  type CalculatorList,
  calculateRequestSchema,
  calculateResponseSchema,
  calculatorListSchema,
} from './calculate.ts';
export { describeIssue, describeIssues, type RequestIssue } from './describe-issue.ts';
export type {
  ChatClientEvents,
  ChatServerEvents,
  ConversationResume,
  EventProblem,
  MessageAcknowledgement,
  MessageSend,
  ResumeAcknowledgement,
  TranscriptTurn,
} from './events.ts';
export { conversationResumeSchema, messageSendSchema } from './events.ts';
export { type Problem, problemSchema } from './problem.ts';
export type { Calculation, Citation, Completeness, FallbackReason, Reply, ReplyCard, ReplyNotice } from './reply.ts';
export { replySchema } from './reply.ts';
export {
  type AskLine,
  type AskRequest,
  askLineIdSchema,
  askLineSchema,
  askRequestSchema,
  MAX_QUESTION_CHARACTERS,
  type Opening,
  questionTextSchema,
} from './requests.ts';
export {
  type Currency,
  MAX_SEARCH_LIMIT,
  SEARCH_GROUPS,
  type SearchGroup,
  type SearchHit,
  type SearchRequest,
  type SearchResponse,
  type Suggestion,
  searchRequestSchema,
  searchResponseSchema,
  suggestionsRequestSchema,
  suggestionsResponseSchema,
} from './search.ts';
export {
  SERVICE_VIEWS,
  type ServiceLine,
  type ServiceList,
  type ServiceSection,
  type ServiceSheet,
  type ServiceSource,
  serviceListPageRequestSchema,
  serviceListSchema,
  servicePageRequestSchema,
  serviceRequestSchema,
  serviceSheetSchema,
} from './services.ts';
export { type ReplyKind, type ReplyStatus, replyStatusSchema, statusKinds } from './status.ts';
