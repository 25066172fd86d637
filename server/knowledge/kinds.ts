import type { z } from 'zod';
import { actsSchema } from './schemas/acts.ts';
import {
  answerGuardSchema,
  answersSchema,
  askedQuestionSchema,
  confusionSchema,
  explicitPatternsSchema,
  guardSchema,
  intentRowSchema,
  intentSchema,
  questionsSchema,
  repliesSchema,
  servicePhrasingsSchema,
  situationSchema,
} from './schemas/asking.ts';
import {
  factSchema,
  recordedFiguresSchema,
  secondReadingSchema,
  spellingSchema,
  upkeepSchema,
} from './schemas/audit.ts';
import { calculationsSchema } from './schemas/calculations.ts';
import { cardSchema } from './schemas/card.ts';
import { competenceSchema } from './schemas/competence.ts';
import { concordanceSchema } from './schemas/concordance.ts';
import { dialogueWordsSchema } from './schemas/dialogue-words.ts';
import { digestsSchema } from './schemas/digest.ts';
import { flowSchema } from './schemas/flow.ts';
import { lawListSchema } from './schemas/law-list.ts';
import { periodsSchema } from './schemas/period.ts';
import { calendarSchema, citySchema, documentRecordSchema, noticeSchema, sourcesSchema } from './schemas/places.ts';
import { serviceGroupsSchema } from './schemas/service-groups.ts';
import { slotQuestionsSchema } from './schemas/slot-questions.ts';
import { questionWordsSchema, slotWordsSchema } from './schemas/slot-words.ts';
import {
  catalogueRowSchema,
  placeSchema,
  rateSchema,
  reductionSchema,
  surchargeSchema,
  termSchema,
} from './schemas/tables.ts';

/** One kind of corpus file: where it lies, which schema it keeps, and which shipped file shows it in full. */
export interface CorpusKind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly format: 'yaml' | 'csv';
  readonly schema: z.ZodType;
  readonly example: string;
}

const kind = <S extends z.ZodType>(name: string, pattern: RegExp, schema: S, example: string) =>
  ({ name, pattern, format: example.endsWith('.csv') ? 'csv' : 'yaml', schema, example }) as const;

/** Every kind of corpus file. A path belongs to the first kind whose pattern it matches. */
export const corpusKinds = {
  catalogue: kind('catalogue', /^services\/catalogue\.csv$/, catalogueRowSchema, 'services/catalogue.csv'),
  serviceGroups: kind('service groups', /^services\/groups\.yaml$/, serviceGroupsSchema, 'services/groups.yaml'),
  card: kind('card', /^services\/[^/]+\.yaml$/, cardSchema, 'services/trademark-renewal.yaml'),
  lawList: kind('law list', /^laws\/laws\.yaml$/, lawListSchema, 'laws/laws.yaml'),
  concordance: kind(
    'concordance',
    /^laws\/[^/]+\/concordance-[^/]+\.yaml$/,
    concordanceSchema,
    'laws/trademark-law/concordance-2019-2026.yaml',
  ),
  digest: kind('digest', /^laws\/[^/]+\/[^/]+\.yaml$/, digestsSchema, 'laws/trademark-law/2019.yaml'),
  recordedFigures: kind(
    'recorded figures',
    /^laws\/recorded-figures\.csv$/,
    recordedFiguresSchema,
    'laws/recorded-figures.csv',
  ),
  secondReading: kind('second reading', /^laws\/second-reading\.csv$/, secondReadingSchema, 'laws/second-reading.csv'),
  fact: kind('fact', /^facts\.csv$/, factSchema, 'facts.csv'),
  surcharge: kind('surcharge', /^fees\/ladders\/surcharge\.csv$/, surchargeSchema, 'fees/ladders/surcharge.csv'),
  reduction: kind('reduction', /^fees\/ladders\/reduction\.csv$/, reductionSchema, 'fees/ladders/reduction.csv'),
  rate: kind('rate', /^fees\/[^/]+\.csv$/, rateSchema, 'fees/trademark.csv'),
  intentCatalogue: kind('intent catalogue', /^intents\/catalogue\.csv$/, intentRowSchema, 'intents/catalogue.csv'),
  explicitPatterns: kind(
    'explicit patterns',
    /^intents\/explicit-patterns\.yaml$/,
    explicitPatternsSchema,
    'intents/explicit-patterns.yaml',
  ),
  acts: kind('acts', /^intents\/acts\.yaml$/, actsSchema, 'intents/acts.yaml'),
  questionWords: kind(
    'question words',
    /^intents\/question-words\.yaml$/,
    questionWordsSchema,
    'intents/question-words.yaml',
  ),
  guard: kind('guard', /^guard\/messages\.yaml$/, guardSchema, 'guard/messages.yaml'),
  answerGuard: kind('answer guard', /^guard\/answers\.yaml$/, answerGuardSchema, 'guard/answers.yaml'),
  slotWords: kind('slot words', /^intents\/slot-words\.yaml$/, slotWordsSchema, 'intents/slot-words.yaml'),
  slotQuestions: kind(
    'slot questions',
    /^intents\/slot-questions\.yaml$/,
    slotQuestionsSchema,
    'intents/slot-questions.yaml',
  ),
  calculations: kind('calculations', /^intents\/calculations\.yaml$/, calculationsSchema, 'intents/calculations.yaml'),
  dialogueWords: kind(
    'dialogue words',
    /^intents\/dialogue-words\.yaml$/,
    dialogueWordsSchema,
    'intents/dialogue-words.yaml',
  ),
  servicePhrasings: kind(
    'service phrasings',
    /^intents\/services\/[^/]+\.yaml$/,
    servicePhrasingsSchema,
    'intents/services/trademark.yaml',
  ),
  askedQuestion: kind(
    'asked question',
    /^intents\/asked\/[^/]+\.csv$/,
    askedQuestionSchema,
    'intents/asked/articles.csv',
  ),
  situation: kind(
    'situation',
    /^intents\/situations\/[^/]+\.csv$/,
    situationSchema,
    'intents/situations/trademark-squatted.csv',
  ),
  intent: kind('intent', /^intents\/[^/]+\.yaml$/, intentSchema, 'intents/fee.yaml'),
  spelling: kind('spelling', /^terms\/spelling\.csv$/, spellingSchema, 'terms/spelling.csv'),
  term: kind('term', /^terms\/[^/]+\.csv$/, termSchema, 'terms/terms.csv'),
  answer: kind('answer', /^answers\/[^/]+\.yaml$/, answersSchema, 'answers/trademark.yaml'),
  reply: kind('fixed reply', /^replies\/[^/]+\.yaml$/, repliesSchema, 'replies/canned.yaml'),
  flow: kind('flow', /^flows\/[^/]+\.yaml$/, flowSchema, 'flows/protect-what-i-have.yaml'),
  question: kind(
    'question',
    /^questions\/development\/[^/]+\.yaml$/,
    questionsSchema,
    'questions/development/first-steps.yaml',
  ),
  confusion: kind('confusion', /^questions\/confusions\.csv$/, confusionSchema, 'questions/confusions.csv'),
  calendar: kind('calendar', /^calendar\/[^/]+\.yaml$/, calendarSchema, 'calendar/2026.yaml'),
  period: kind('period', /^periods\/[^/]+\.yaml$/, periodsSchema, 'periods/trademark.yaml'),
  place: kind('place', /^cities\/places\.csv$/, placeSchema, 'cities/places.csv'),
  competence: kind('competence', /^cities\/competence\.yaml$/, competenceSchema, 'cities/competence.yaml'),
  city: kind('city', /^cities\/[^/]+\.yaml$/, citySchema, 'cities/shanghai.yaml'),
  notice: kind('notice', /^notice\/[^/]+\.yaml$/, noticeSchema, 'notice/pilot-2025.yaml'),
  upkeep: kind('upkeep', /^upkeep\.yaml$/, upkeepSchema, 'upkeep.yaml'),
  documentRecord: kind('document record', /^documents\/[^/]+\.yaml$/, documentRecordSchema, 'documents/example.yaml'),
  source: kind('source', /^sources\.yaml$/, sourcesSchema, 'sources.yaml'),
} as const;

/** Name of a kind of corpus file. */
export type KindName = keyof typeof corpusKinds;

/** The kind a path belongs to, or null when it belongs to none. */
export function kindOf(path: string): KindName | null {
  for (const [name, { pattern }] of Object.entries(corpusKinds)) if (pattern.test(path)) return name as KindName;
  return null;
}
