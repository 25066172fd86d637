import {
  type ChangeKind,
  type ImpactChange,
  type ImpactReport,
  type ImpactSection,
  type ImpactSectionId,
  type Measure,
  reportImpact,
  type Subject,
} from '../server/indexing/index.ts';
import { createWorkbench } from './workbench.ts';

const TITLES: Readonly<Record<ImpactSectionId, string>> = {
  documents: 'Documents and versions of law',
  articles: 'Articles',
  records: 'Records of the corpus',
  answers: 'Answers to the development questions',
};

/** The order in which changes are told: what needs a look first. */
const ORDER: readonly ChangeKind[] = ['worse', 'removed', 'superseded', 'changed', 'better', 'added'];
/** Changes of one kind that are listed, and names in one line; `--json` gives all. */
const SHOWN_CHANGES = 10;
const SHOWN_NAMES = 5;
const SHOWN_CHARACTERS = 60;

/** `corpus impact`: what publishing a generation would change; the report is kept, and makes the generation a reviewed one. Lowered scores are warnings: the exit code stays 0. */
export async function showImpact(id: string | undefined, { json = false }: { json?: boolean }): Promise<number> {
  const steps = { open: 'Opening generation', ask: 'Asking the development questions of generation' };
  const workbench = createWorkbench();
  const report = await reportImpact(
    workbench,
    (step, generation) => process.stderr.write(`${steps[step]} ${generation}...\n`),
    id,
  );
  await workbench.generationStore.recordReview(report.generation, JSON.stringify(report, null, 2));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${writeReport(report)}\n`);
  for (const { name, before, after } of report.sections.flatMap(({ measures }) => measures.filter(isLowered)))
    process.stderr.write(`warning: ${name} falls from ${share(before)} to ${share(after)}\n`);
  return 0;
}

/** Always three places: 0.68 beside 0.671 reads like less. */
const share = (value: number | null) => value?.toFixed(3) ?? '-';
const isLowered = ({ lowered }: Measure) => lowered;

function writeReport({ generation, comparedWith, sections }: ImpactReport): string {
  const against = comparedWith === null ? 'nothing is served yet' : `against ${comparedWith}, which is being served`;
  return [`Generation ${generation}: ${against}`, ...sections.map(writeSection)].join('\n\n');
}

function writeSection({ id, measures, changes }: ImpactSection): string {
  const kinds = ORDER.map((kind) => ({ kind, of: changes.filter(({ change }) => change === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  const citing = changes.flatMap(({ citedBy }) => citedBy);
  return [
    `${TITLES[id]}: ${kinds.map(({ kind, of }) => `${of.length} ${kind}`).join(', ') || 'no change'}`,
    ...measures.map(writeMeasure),
    ...(id === 'records' ? kinds.map(({ kind, of }) => `  ${kind} by kind: ${countKinds(of.map(subjectOf))}`) : []),
    ...(citing.length > 0 ? [`  cited in all by: ${countKinds(citing)}`] : []),
    ...kinds.flatMap(({ of }) => cutList(of.map(writeChange), SHOWN_CHANGES, (more) => `  ... and ${more} more`)),
  ].join('\n');
}

const subjectOf = ({ subject }: ImpactChange) => subject;

/** How many different subjects there are of each kind: service 3, answer 12. */
function countKinds(subjects: readonly Subject[]): string {
  const kindByKey = new Map(subjects.map(({ key, kind }) => [key, kind]));
  const counts = new Map<string, number>();
  for (const kind of kindByKey.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

const writeMeasure = ({ name, before, after, lowered }: Measure) =>
  `  ${name.padEnd(10)} ${share(before)} -> ${share(after)}${lowered ? '  lowered' : ''}`;

function writeChange({ change, subject, differences, successor, citedBy }: ImpactChange): string {
  const what = [
    ...(differences.length > 0 ? [differences.map(({ field }) => field).join(', ')] : []),
    ...(successor ? [`from ${successor.from} by ${successor.key}`] : []),
  ].join('; ');
  const line = `  ${change.padEnd(10)} ${writeSubject(subject)}${what === '' ? '' : `: ${what}`}`;
  const names = cutList(citedBy.map(writeSubject), SHOWN_NAMES, (more) => `and ${more} more`);
  return names.length === 0 ? line : `${line}\n${' '.repeat(13)}cited by ${names.join('; ')}`;
}

function writeSubject({ kind, key, title }: Subject): string {
  const short = title.length > SHOWN_CHARACTERS ? `${title.slice(0, SHOWN_CHARACTERS)}…` : title;
  return kind === 'question' ? `${key} ${short}` : `${short} (${key})`;
}

function cutList(lines: readonly string[], most: number, writeRest: (more: number) => string): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), writeRest(lines.length - most)];
}
