import type { z } from 'zod';
import type { Interval } from '../domain/index.ts';
import type { actsSchema } from './schemas/acts.ts';
import type {
  answerGuardSchema,
  answersSchema,
  askedQuestionSchema,
  explicitPatternsSchema,
  guardSchema,
  intentRowSchema,
  intentSchema,
  questionsSchema,
  repliesSchema,
  servicePhrasingsSchema,
  situationSchema,
} from './schemas/asking.ts';
import type { secondReadingSchema } from './schemas/audit.ts';
import type { calculationsSchema } from './schemas/calculations.ts';
import type { cardSchema } from './schemas/card.ts';
import type { competenceSchema } from './schemas/competence.ts';
import type { concordanceSchema } from './schemas/concordance.ts';
import type { dialogueWordsSchema } from './schemas/dialogue-words.ts';
import type { digestsSchema } from './schemas/digest.ts';
import type { flowSchema } from './schemas/flow.ts';
import type { lawListSchema } from './schemas/law-list.ts';
import type { periodsSchema } from './schemas/period.ts';
import type {
  calendarSchema,
  citySchema,
  documentRecordSchema,
  noticeSchema,
  sourcesSchema,
} from './schemas/places.ts';
import type { serviceGroupsSchema } from './schemas/service-groups.ts';
import type { slotQuestionsSchema } from './schemas/slot-questions.ts';
import type { questionWordsSchema, slotWordsSchema } from './schemas/slot-words.ts';
import type {
  catalogueRowSchema,
  placeSchema,
  rateSchema,
  reductionSchema,
  surchargeSchema,
  termSchema,
} from './schemas/tables.ts';

export type Card = z.infer<typeof cardSchema>;
export type CatalogueRow = z.infer<typeof catalogueRowSchema>;
export type ServiceGroup = z.infer<typeof serviceGroupsSchema>['groups'][number];
export type Law = z.infer<typeof lawListSchema>['laws'][number];
export type LawVersion = Law['versions'][number];
export type SecondReading = z.infer<typeof secondReadingSchema>;
export type Surcharge = z.infer<typeof surchargeSchema>;
export type Reduction = z.infer<typeof reductionSchema>;
export type Concordance = z.infer<typeof concordanceSchema>;
export type Rate = z.infer<typeof rateSchema>;
export type IntentRow = z.infer<typeof intentRowSchema>;
export type IntentPhrasings = z.infer<typeof intentSchema>;
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;
export type Situation = z.infer<typeof situationSchema>;
export type Acts = z.infer<typeof actsSchema>;
export type ServicePhrasings = z.infer<typeof servicePhrasingsSchema>['services'][number];
export type ExplicitPatterns = z.infer<typeof explicitPatternsSchema>;
export type QuestionWords = z.infer<typeof questionWordsSchema>;
export type GuardMaterial = z.infer<typeof guardSchema>;
export type AnswerGuard = z.infer<typeof answerGuardSchema>;
export type DisclosureMaterial = GuardMaterial['disclosure'];
export type SlotQuestions = z.infer<typeof slotQuestionsSchema>;
export type SlotQuestion = SlotQuestions['questions'][number];
export type Calculations = z.infer<typeof calculationsSchema>;
export type CalculationRule = Calculations['calculations'][number];
export type CalculationInput = CalculationRule['inputs'][string];
export type SlotWords = z.infer<typeof slotWordsSchema>;
export type DialogueWords = z.infer<typeof dialogueWordsSchema>;
export type Term = z.infer<typeof termSchema>;
export type ReviewedAnswer = z.infer<typeof answersSchema>['answers'][number];
export type FixedReply = z.infer<typeof repliesSchema>['replies'][number];
export type Flow = z.infer<typeof flowSchema>;
export type FlowQuestion = Flow['questions'][string];
export type FlowOutcome = Flow['outcomes'][string];
export type DevelopmentQuestion = z.infer<typeof questionsSchema>['questions'][number];
export type Calendar = z.infer<typeof calendarSchema>;
export type Period = z.infer<typeof periodsSchema>['periods'][number];
export type City = z.infer<typeof citySchema>;
export type Competence = z.infer<typeof competenceSchema>;
export type BodyKind = Competence['bodies'][number]['kind'];
export type OpeningHours = City['channels'][number]['hours'];
export type Place = z.infer<typeof placeSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type DocumentRecord = z.infer<typeof documentRecordSchema>['document'];
export type Source = z.infer<typeof sourcesSchema>['sources'][number];

/** The digest of one article, with the law and the days of force that its file and the law list give it. */
export type Digest = z.infer<typeof digestsSchema>['digests'][number] &
  Interval & { readonly key: string; readonly law: string; readonly version: string };

/** Everything the corpus knows, checked and typed. Plain data: a generation stores it whole. */
export interface Knowledge {
  readonly catalogue: readonly CatalogueRow[];
  readonly serviceGroups: readonly ServiceGroup[];
  readonly cards: readonly Card[];
  readonly laws: readonly Law[];
  readonly digests: readonly Digest[];
  readonly concordances: readonly Concordance[];
  readonly secondReadings: readonly SecondReading[];
  readonly surcharges: readonly Surcharge[];
  readonly reductions: readonly Reduction[];
  readonly rates: readonly Rate[];
  readonly intentCatalogue: readonly IntentRow[];
  readonly intents: readonly IntentPhrasings[];
  readonly servicePhrasings: readonly ServicePhrasings[];
  readonly acts: Acts;
  readonly askedQuestions: readonly AskedQuestion[];
  readonly situations: readonly Situation[];
  readonly explicitPatterns: ExplicitPatterns;
  readonly questionWords: QuestionWords;
  readonly guard: GuardMaterial;
  /** The words by which answers are checked before they are sent. */
  readonly answerGuard: AnswerGuard;
  readonly slotWords: SlotWords;
  readonly slotQuestions: SlotQuestions;
  readonly calculations: Calculations;
  readonly dialogueWords: DialogueWords;
  readonly terms: readonly Term[];
  readonly answers: readonly ReviewedAnswer[];
  readonly replies: readonly FixedReply[];
  readonly flows: readonly Flow[];
  readonly questions: readonly DevelopmentQuestion[];
  readonly calendars: readonly Calendar[];
  readonly periods: readonly Period[];
  /** Who is competent for what. */
  readonly competence: Competence;
  readonly cities: readonly City[];
  /** Places of the country, with a city pack or without. */
  readonly places: readonly Place[];
  readonly notices: readonly Notice[];
  readonly sources: readonly Source[];
  /** What was decided about added documents. */
  readonly documentRecords: readonly DocumentRecord[];
}
