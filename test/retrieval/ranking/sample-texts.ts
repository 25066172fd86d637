import { createHnswVectorIndexFactory } from '../../../server/adapters/hnsw-vector-index.ts';
import {
  type AskedQuestion,
  buildKeywordIndex,
  createExpand,
  createKeywordIndex,
  createKnownQuestions,
  describeTexts,
  type KnownQuestions,
  type RankedTexts,
} from '../../../server/retrieval/index.ts';

/** A text by its features, its vector on the circle, and its group. */
export interface SampleText {
  readonly features: readonly string[];
  readonly degrees: number;
  readonly group: number;
  readonly subjects?: readonly string[];
}

/** A known question by its features, its vector and the positions of its answers. */
export interface SampleQuestion {
  readonly features: readonly string[];
  readonly degrees: number;
  readonly answers: readonly number[];
}

/** The unit vector at an angle: how near two are is the cosine of the angle between them. */
export const vectorAt = (degrees: number): Float32Array =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));

const join = (all: readonly { readonly degrees: number }[]) =>
  Float32Array.from(all.flatMap(({ degrees }) => [...vectorAt(degrees)]));

/** A question as asked. Without an angle no model could embed it. */
export const asked = (features: readonly string[], degrees: number | null = null): AskedQuestion => ({
  features,
  vector: degrees === null ? new Float32Array(2) : vectorAt(degrees),
});

/** Known questions over texts. */
export const sampleKnown = (texts: readonly SampleText[], questions: readonly SampleQuestion[]): KnownQuestions =>
  createKnownQuestions(questions, join(questions), join(texts), 2);

/** Texts ready to rank. */
export async function sampleTexts(
  texts: readonly SampleText[],
  questions: readonly SampleQuestion[] = [],
): Promise<RankedTexts> {
  const fields = texts.map(({ features }) => [[...features]]);
  const keyword = createKeywordIndex(buildKeywordIndex(fields, [{ weight: 1, b: 0.75 }]));
  return describeTexts({
    keyword,
    expand: createExpand(questions, keyword),
    vectors: await createHnswVectorIndexFactory().build(
      texts.map(({ degrees }) => vectorAt(degrees)),
      2,
    ),
    groups: Int32Array.from(texts, ({ group }) => group),
    subjects: texts.map(({ subjects = [] }) => subjects),
    lengths: Float32Array.from(texts, ({ features }) => features.length),
    known: sampleKnown(texts, questions),
  });
}
