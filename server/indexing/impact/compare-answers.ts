import { summariseScores, type TurnScore } from '../../evaluation/index.ts';
import type { ChangeKind, Difference, ImpactChange, ImpactSection, Measure } from './impact-report.ts';

/** What is right or wrong about one answer. */
const ASPECTS = ['kind', 'intent', 'service', 'facts', 'article'] as const;
type Aspect = (typeof ASPECTS)[number];

/**
 * How the answers to the same questions, turn by turn, score before and after, and the questions whose answer got worse or better; `changed` are
 * those answered in other words, as well as before. `before` is null when nothing is served yet.
 */
export function compareAnswers(before: readonly TurnScore[] | null, after: readonly TurnScore[]): ImpactSection {
  const [older, newer] = [before === null ? null : summariseScores(before), summariseScores(after)];
  return {
    id: 'answers',
    measures: ASPECTS.map((name) => measure(name, older?.[name] ?? null, newer[name])),
    changes: (before ?? []).flatMap((old, turn) => {
      const score = after[turn];
      return score ? compareTurn(old, score, turn > 0 && before?.[turn - 1]?.id === old.id) : [];
    }),
  };
}

const measure = (name: string, before: number | null, after: number | null): Measure => ({
  name,
  before,
  after,
  lowered: before !== null && (after === null || after < before),
});

/** An answer that lost one thing and gained another is reported under both. */
function compareTurn(old: TurnScore, score: TurnScore, isFollowUp: boolean): ImpactChange[] {
  const lost = ASPECTS.filter((aspect) => old[aspect] === true && score[aspect] === false);
  const gained = ASPECTS.filter((aspect) => old[aspect] === false && score[aspect] === true);
  const report = (change: ChangeKind, differences: readonly Difference[]): ImpactChange => ({
    change,
    subject: { kind: 'question', key: score.id, title: `${isFollowUp ? '… ' : ''}${score.question}` },
    differences,
    successor: null,
    citedBy: [],
  });
  const differing = (aspects: readonly Aspect[]) => aspects.map((aspect) => difference(aspect, old, score));
  const changes = [
    ...(lost.length > 0 ? [report('worse', differing(lost))] : []),
    ...(gained.length > 0 ? [report('better', differing(gained))] : []),
  ];
  const isReworded = changes.length === 0 && old.reply.text !== score.reply.text;
  return isReworded
    ? [report('changed', [{ field: 'text', before: old.reply.text, after: score.reply.text }])]
    : changes;
}

const difference = (aspect: Aspect, old: TurnScore, score: TurnScore): Difference => ({
  field: aspect,
  before: saidOf(aspect, old),
  after: saidOf(aspect, score),
});

/** What a reply says of an aspect. */
function saidOf(aspect: Aspect, { reply }: TurnScore): string | null {
  if (aspect === 'facts') return reply.text;
  if (aspect === 'article') return reply.citations.map(({ chunkId }) => chunkId).join(' ') || null;
  return reply[aspect];
}
