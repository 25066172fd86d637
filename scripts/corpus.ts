import { Command } from 'commander';
import { localDateIn } from '../server/domain/index.ts';
import { addDocuments, BUILD_LOCK, buildGeneration, publishGeneration } from '../server/indexing/index.ts';
import {
  type CorpusRecords,
  checkCorpus,
  findOverdue,
  type OfficialTexts,
  readRecords,
} from '../server/knowledge/index.ts';
import { readOfficialDocuments, writeRecords } from './official-documents.ts';
import { parseAsOf } from './question-options.ts';
import { refuseWrongUsage, runCommand } from './run-command.ts';
import { createProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

/** Exit code of `add` when at least one file was refused; the others are staged. */
const SOME_REFUSED = 3;

const program = new Command('corpus').description('Looks after the corpus and its generations.');

program
  .command('add')
  .description('Stages documents (PDF, Word, HTML, Markdown, plain text) for the next build.')
  .argument('<path...>')
  .option('--title <title>')
  .option('--version <version>')
  .option('--effective-from <day>')
  .action((paths: string[], options: { title?: string; version?: string; effectiveFrom?: string }) =>
    runCommand(() => add(paths, options)),
  );

program
  .command('build')
  .description('Builds a generation beside the live one; does not serve it.')
  .action(() => runCommand(build));
program
  .command('publish')
  .description('Serves a generation (the newest by default).')
  .argument('[id]')
  .action((id?: string) => runCommand(() => publish(id)));
program
  .command('check')
  .description('Checks every file of the corpus, every reference between them, and every figure against its source.')
  .option('--texts <folder>', 'the official texts, when they are not in ../shared')
  .option('--record', 'writes down the figures of the official texts instead of checking')
  .action((options: { record?: boolean; texts?: string }) => runCommand(() => check(options)));

await refuseWrongUsage(program).parseAsync();

async function add(
  paths: string[],
  options: { title?: string; version?: string; effectiveFrom?: string },
): Promise<number> {
  const { documentLoader: loader, documentStore: store, clock } = createWorkbench();
  const effectiveFrom = parseAsOf(options.effectiveFrom);
  const details = { ...options, ...(effectiveFrom === null ? {} : { effectiveFrom }) };
  const results = await addDocuments(paths, details, { loader, store, clock });
  for (const result of results) {
    if ('staged' in result)
      process.stdout.write(
        `staged ${result.path}: ${result.staged.title} (title and dates unconfirmed until published)\n`,
      );
    else process.stderr.write(`refused ${result.refused}\n`);
  }
  return results.some((result) => 'refused' in result) ? SOME_REFUSED : 0;
}

async function build(): Promise<number> {
  const workbench = createWorkbench();
  const manifest = await workbench.lock.hold(BUILD_LOCK, () => buildGeneration(workbench, createProgress()));
  process.stdout.write(`${manifest.id} (${manifest.chunkCount} chunks)\n`);
  return 0;
}

async function publish(id: string | undefined): Promise<number> {
  process.stdout.write(`${await publishGeneration(createWorkbench(), id)}\n`);
  return 0;
}

async function check({ record = false, texts: folder }: { record?: boolean; texts?: string }): Promise<number> {
  const { knowledgeStore, clock } = createWorkbench();
  const files = await knowledgeStore.read();
  const records = readRecords(files);
  const texts = readOfficialDocuments(records, folder);
  if (record) return recordSources(records, texts);
  const today = localDateIn(clock.now());
  const faults = [...records.faults, ...checkCorpus(records, today, texts)];
  for (const { path, line, message } of faults) process.stdout.write(`corpus/${path}:${line}: ${message}\n`);
  for (const { path, line, message } of findOverdue(records, today))
    process.stderr.write(`overdue: corpus/${path}:${line}: ${message}\n`);
  for (const { path } of files.filter(({ baseChanged }) => baseChanged))
    process.stderr.write(`overlay ${path}: the shipped file it replaces has changed since; compare them\n`);
  if (texts === null)
    process.stderr.write('The official texts are not here: figures were compared with the recorded ones.\n');
  process.stderr.write(
    `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`,
  );
  return faults.length > 0 ? 1 : 0;
}

function recordSources(records: CorpusRecords, texts: OfficialTexts | null): number {
  if (texts === null) {
    process.stderr.write('The official texts are not here; name their folder with --texts.\n');
    return 1;
  }
  writeRecords(records, texts);
  process.stderr.write('corpus/laws/recorded-figures.csv and corpus/facts.csv written\n');
  return 0;
}
