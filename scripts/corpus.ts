import { Command } from 'commander';
import { localDateIn } from '../server/domain/index.ts';
import { publishGeneration } from '../server/indexing/index.ts';
import {
  type CorpusRecords,
  checkCorpus,
  findOverdue,
  type OfficialTexts,
  readRecords,
} from '../server/knowledge/index.ts';
import { type AddOptions, addFiles, listAll, previewFile, removeDocuments, rollback } from './corpus-documents.ts';
import { exportChanges } from './corpus-export.ts';
import { showImpact } from './corpus-impact.ts';
import { syncPages } from './corpus-sync.ts';
import { readOfficialDocuments, writeRecords } from './official-documents.ts';
import { refuseWrongUsage, runCommand } from './run-command.ts';
import { createProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

const program = new Command('corpus').description('Looks after the corpus and its generations.');

program
  .command('add')
  .description(
    'Stages documents (PDF, Word, Excel, CSV, HTML, Markdown, plain text), and those of folders, for the next build.',
  )
  .argument('<path...>')
  .option('--title <title>')
  .option('--version <version>')
  .option('--effective-from <day>')
  .action((paths: string[], options: AddOptions) => runCommand(() => addFiles(paths, options)));
program
  .command('preview')
  .description('Shows how a document would be understood and cut; stages nothing.')
  .argument('<path>')
  .option('--all', 'every part in which it is cut, not the first three')
  .action((path: string, options: { all?: boolean }) => runCommand(() => previewFile(path, options)));
program
  .command('list')
  .description('Lists the added documents and the generations.')
  .action(() => runCommand(listAll));
program
  .command('remove')
  .description('Takes added documents out of the next build.')
  .argument('<document...>', 'the beginning of a checksum, or a file name')
  .action((names: string[]) => runCommand(() => removeDocuments(names)));
program
  .command('sync')
  .description('Fetches the official pages of corpus/sources.yaml and stages their texts for the next build.')
  .argument('[id...]', 'the pages to fetch; all when none is named')
  .option('--list', 'shows what would be fetched, and fetches nothing')
  .action((ids: string[], options: { list?: boolean }) => runCommand(() => syncPages(ids, options)));
program
  .command('rollback')
  .description('Serves the generation before the live one.')
  .action(() => runCommand(rollback));

program
  .command('build')
  .description('Builds a generation beside the live one; does not serve it. What has not changed is taken over.')
  .option('--train', 'trains the models anew')
  .action((options: { train?: boolean }) => runCommand(() => build(options)));
program
  .command('impact')
  .description('Shows what publishing a generation (the newest by default) would change; publishes nothing.')
  .argument('[id]')
  .option('--json', 'the whole report')
  .action((id: string | undefined, options: { json?: boolean }) => runCommand(() => showImpact(id, options)));
program
  .command('publish')
  .description('Serves a generation (the newest by default).')
  .argument('[id]')
  .action((id?: string) => runCommand(() => publish(id)));
program
  .command('export')
  .description('Copies the overlay and the added and fetched documents to a new folder.')
  .argument('<folder>')
  .action((folder: string) => runCommand(() => exportChanges(folder)));
program
  .command('check')
  .description('Checks every file of the corpus, every reference between them, and every figure against its source.')
  .option('--texts <folder>', 'the official texts, when they are not in ../shared')
  .option('--record', 'writes down the figures of the official texts instead of checking')
  .action((options: { record?: boolean; texts?: string }) => runCommand(() => check(options)));

await refuseWrongUsage(program).parseAsync();

async function build(options: { train?: boolean }): Promise<number> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const show = createProgress();
  const { id, chunkCount, unchanged } = await createWorkbench().runBuild(
    { ...options, signal: controller.signal },
    show,
  );
  process.stdout.write(`${id} (${chunkCount} chunks${unchanged ? ', nothing has changed since' : ''})\n`);
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
  const ofOverlay = new Set(files.filter(({ origin }) => origin === 'overlay').map(({ path }) => path));
  for (const { path, line, message } of faults)
    process.stdout.write(`corpus/${path}:${line}: ${message}${ofOverlay.has(path) ? ' (in the overlay)' : ''}\n`);
  for (const { path, line, message } of findOverdue(records, today))
    process.stderr.write(`overdue: corpus/${path}:${line}: ${message}\n`);
  for (const { path, replaces } of files.filter(({ baseChanged }) => baseChanged))
    process.stderr.write(
      `overlay ${path}: ${replaces === null ? 'it does not say which shipped file it was written against' : 'the shipped file it replaces has changed since'}; compare them and begin it with "# replaces: " and the SHA-256 of the shipped one\n`,
    );
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
