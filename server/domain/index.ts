export { ARTICLE_KEY_PATTERN, type ArticleKey, type ArticleReference, parseArticleKey } from './article-key.ts';
export type { Chunk, ChunkKind, Passage, Trust } from './chunk.ts';
export { type ErrorCode, ZhidaError } from './error.ts';
export {
  addDays,
  type Interval,
  intersect,
  isInForce,
  type LocalDate,
  localDateIn,
  parseLocalDate,
} from './local-date.ts';
export type {
  DialogueAct,
  DialogueState,
  FlowMove,
  FlowProgress,
  FlowRequest,
  GuardSignal,
  HostPage,
  MadeBy,
  NormalisedQuestion,
  Option,
  PartEvidence,
  PatentYear,
  PendingQuestion,
  Question,
  QuestionPart,
  RetrievedQuestion,
  SlotFault,
  SlotFaultKind,
  SlotReading,
  Slots,
  Statement,
  Topic,
  UnderstoodQuestion,
} from './stages.ts';
export { type Bilingual, corpusLanguage, type Language } from './text.ts';
