import type { NearQuestion } from './find-near-questions.ts';
import type { KnownQuestions } from './known-questions.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** What the known questions near to the one asked say of where its answer is. */
export interface Votes {
  /** For each text some near question is answered by: the squared nearness of those, added up; and the nearest. */
  readonly texts: ReadonlyMap<number, { readonly total: number; readonly nearest: number }>;
  /** The share (0 to 1) of all votes that fell on each group; those without any are left out. */
  readonly groups: ReadonlyMap<number, number>;
  /** For each subject that some near question is about: the share (0 to 1) of all votes, and the nearest. Questions have the subjects of their answers. */
  readonly subjects: ReadonlyMap<string, { readonly share: number; readonly nearest: number }>;
  /** Where the nearest questions point: a vector of length 1, or all zeros without votes. */
  readonly direction: Float32Array;
}

/** So many of the nearest questions say where the answer lies. */
const POINTING = 5;

/** Counts the votes of near questions for the texts that answer them. */
export function countVotes(
  near: readonly NearQuestion[],
  known: KnownQuestions,
  { groups, subjects }: Pick<RankedTexts, 'groups' | 'subjects'>,
): Votes {
  const texts = new Map<number, { total: number; nearest: number }>();
  const byGroup = new Map<number, number>();
  let all = 0;
  for (const { question, nearness } of near) {
    const weight = nearness * nearness;
    const answers = known.answers[question] ?? [];
    all += weight;
    for (const text of answers) {
      const before = texts.get(text) ?? { total: 0, nearest: 0 };
      texts.set(text, { total: before.total + weight, nearest: Math.max(before.nearest, nearness) });
      const group = groups[text] as number;
      byGroup.set(group, (byGroup.get(group) ?? 0) + weight / answers.length);
    }
  }
  for (const [group, weight] of byGroup) byGroup.set(group, weight / Math.max(all, 1e-9));
  return {
    texts,
    groups: byGroup,
    subjects: countSubjects(near, known, subjects),
    direction: pointTo(near.slice(0, POINTING), known),
  };
}

function countSubjects(
  near: readonly NearQuestion[],
  known: KnownQuestions,
  subjects: RankedTexts['subjects'],
): Votes['subjects'] {
  const counted = new Map<string, { share: number; nearest: number }>();
  const all = near.reduce((total, { nearness }) => total + nearness * nearness, 0);
  for (const { question, nearness } of near)
    for (const subject of new Set((known.answers[question] ?? []).flatMap((text) => subjects[text] ?? []))) {
      const before = counted.get(subject) ?? { share: 0, nearest: 0 };
      counted.set(subject, {
        share: before.share + (nearness * nearness) / Math.max(all, 1e-9),
        nearest: Math.max(before.nearest, nearness),
      });
    }
  return counted;
}

function pointTo(
  near: readonly NearQuestion[],
  { answerVectors, vectors: { dimensions } }: KnownQuestions,
): Float32Array {
  const direction = new Float32Array(dimensions);
  for (const { question, nearness } of near)
    for (let at = 0; at < dimensions; at++)
      direction[at] =
        (direction[at] as number) + nearness * nearness * (answerVectors[question * dimensions + at] as number);
  const length = Math.hypot(...direction);
  return length > 0 ? direction.map((value) => value / length) : direction;
}
