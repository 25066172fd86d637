import type { LocalDate } from '../../domain/index.ts';
import type { DevelopmentQuestion } from '../../knowledge/index.ts';
import type { ScriptConverter } from '../../ports/index.ts';
import { normaliseQuestion, type Understand } from '../../understanding/index.ts';
import { measureReliability, type Reliability } from './reliability.ts';

/** How often (0 to 1) something was recognised as expected, and whether its confidence means what it says. */
export interface RecognitionQuality extends Reliability {
  readonly accuracy: number;
}

/** How well the first turns of questions are understood. */
export interface RecognitionFigures {
  readonly n: number;
  readonly intent: RecognitionQuality;
  /** The service; being right about none is right too. */
  readonly service: RecognitionQuality;
  readonly outOfScope: {
    readonly n: number;
    /** The share of questions out of scope that are recognised as such. */
    readonly recall: number;
    /** The share of the others that are turned away as out of scope. */
    readonly turnedAway: number;
  };
}

/** What questions are understood with. */
export interface RecognitionParts {
  readonly understand: Understand;
  readonly scriptConverter: ScriptConverter;
  readonly today: LocalDate;
}

/** Measures intent and service of the first turns of a set; what follows them depends on replies. */
export function scoreRecognition(
  questions: readonly DevelopmentQuestion[],
  parts: RecognitionParts,
): RecognitionFigures {
  const turns = questions.flatMap((question) => understandFirst(question, parts));
  const outside = turns.filter(({ expected }) => expected.intent === 'out-of-scope');
  const inside = turns.filter(({ expected }) => expected.intent !== 'out-of-scope');
  const shareTurnedAway = (some: typeof turns) => shareOf(some.map(({ part }) => part.intent === 'out-of-scope'));
  return {
    n: turns.length,
    intent: qualityOf(
      turns.map(({ expected, part }) => ({
        confidence: part.intentConfidence,
        isRight: part.intent === expected.intent,
      })),
    ),
    service: qualityOf(
      turns.map(({ expected, part }) => ({
        confidence: part.serviceConfidence,
        isRight: part.service === expected.service,
      })),
    ),
    outOfScope: { n: outside.length, recall: shareTurnedAway(outside), turnedAway: shareTurnedAway(inside) },
  };
}

function understandFirst(
  { asOf, city, turns: [expected] }: DevelopmentQuestion,
  { understand, scriptConverter, today }: RecognitionParts,
) {
  if (expected === undefined) return [];
  const question = { text: expected.question, asOf: asOf ?? today, city: city ?? null, language: null, state: null };
  const normalised = normaliseQuestion(question, scriptConverter);
  return normalised === null ? [] : [{ expected, part: understand(normalised).parts[0] }];
}

const qualityOf = (judgements: readonly { readonly confidence: number; readonly isRight: boolean }[]) => ({
  accuracy: shareOf(judgements.map(({ isRight }) => isRight)),
  ...measureReliability(judgements),
});

const shareOf = (values: readonly boolean[]) =>
  values.length === 0 ? 0 : values.filter((value) => value).length / values.length;
