import type { LocalDate } from '../../domain/index.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import { faultAt } from './located-fault.ts';

interface Kept {
  readonly located: Located<unknown>;
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly reviewBy: LocalDate;
  readonly owner: string;
}

/** Every entry that says itself who keeps it, and every file that upkeep.yaml speaks for. */
function keptEntries({ byKind }: CorpusRecords): Kept[] {
  const entry = (located: Located<{ id: string; reviewBy: LocalDate; owner: string }>) => ({
    located,
    path: ['reviewBy'],
    name: located.value.id,
    reviewBy: located.value.reviewBy,
    owner: located.value.owner,
  });
  return [
    ...byKind.card.map(entry),
    ...byKind.city.map(entry),
    ...byKind.answer.flatMap((located) =>
      located.value.answers.map(({ id, reviewBy, owner }, n) => ({
        located,
        path: ['answers', n, 'reviewBy'],
        name: id,
        reviewBy,
        owner,
      })),
    ),
    ...byKind.upkeep.flatMap((located) =>
      located.value.files.map(({ path, reviewBy, owner }, n) => ({
        located,
        path: ['files', n, 'reviewBy'],
        name: path,
        reviewBy,
        owner,
      })),
    ),
  ];
}

/** Kinds of file that hold facts and have no upkeep of their own. */
const KEPT_BY_FILE = [
  'lawList',
  'digest',
  'concordance',
  'rate',
  'surcharge',
  'reduction',
  'fact',
  'calendar',
  'competence',
  'period',
  'notice',
  'reply',
  'flow',
  'source',
] as const;

/** Files that hold facts and that upkeep.yaml does not name, and names of files that are not there. */
export function checkUpkeep({ byKind }: CorpusRecords): CorpusFault[] {
  const files = new Map(
    KEPT_BY_FILE.flatMap((kind) => byKind[kind] as Located<unknown>[]).map((located) => [located.file.path, located]),
  );
  const named = byKind.upkeep.flatMap((located) =>
    located.value.files.map(({ path }, n) => ({ located, path, at: ['files', n, 'path'] })),
  );
  const paths = new Set(named.map(({ path }) => path));
  return [
    ...[...files]
      .filter(([path]) => !paths.has(path))
      .map(([, { file }]) => ({ path: file.path, line: 1, message: 'upkeep.yaml does not say who keeps this file' })),
    ...named
      .filter(({ path }) => !files.has(path))
      .map(({ located, path, at }) => faultAt(located, at, `${path} is no file of facts`)),
  ];
}

/** Entries whose day of review has passed: not faults, but a list for those who keep them. */
export function findOverdue(records: CorpusRecords, today: LocalDate): CorpusFault[] {
  return keptEntries(records)
    .filter(({ reviewBy }) => reviewBy < today)
    .map(({ located, path, name, reviewBy, owner }) =>
      faultAt(located, path, `${name} was to be reviewed by ${reviewBy} (${owner})`),
    );
}
