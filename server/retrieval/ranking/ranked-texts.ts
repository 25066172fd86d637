import type { VectorIndex } from '../../ports/index.ts';
import type { Expand } from '../expanding/create-expand.ts';
import type { KeywordIndex } from '../keyword/keyword-index.ts';
import type { KnownQuestions } from './known-questions.ts';

/** The texts to rank, by position, and all that is known of each before a question is asked. */
export interface RankedTexts {
  readonly keyword: KeywordIndex;
  readonly vectors: VectorIndex;
  /** What each text is part of: its law, its service. Texts of one group that belong together stand side by side. */
  readonly groups: Int32Array;
  /** The positions of each group. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** What each text is about, where that is known: several may be about the same, whatever they are part of. */
  readonly subjects: readonly (readonly string[])[];
  /** Characters of each text. */
  readonly lengths: Float32Array;
  readonly known: KnownQuestions;
  /** Says what a question is expanded by, learnt from the known questions. */
  readonly expand: Expand;
  /** How many known questions each text, and any text of each group, answers. */
  readonly asked: { readonly texts: Float32Array; readonly groups: ReadonlyMap<number, number> };
}

/** Joins what ranking needs to know. */
export function describeTexts(
  parts: Pick<RankedTexts, 'keyword' | 'vectors' | 'groups' | 'subjects' | 'lengths' | 'known' | 'expand'>,
): RankedTexts {
  const members = new Map<number, number[]>();
  parts.groups.forEach((group, position) => {
    const own = members.get(group);
    if (own) own.push(position);
    else members.set(group, [position]);
  });
  const texts = new Float32Array(parts.groups.length);
  const groups = new Map<number, number>();
  for (const answers of parts.known.answers)
    for (const position of answers) {
      texts[position] = (texts[position] as number) + 1;
      const group = parts.groups[position] as number;
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
  return { ...parts, members, asked: { texts, groups } };
}
