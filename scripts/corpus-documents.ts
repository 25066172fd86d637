import { dirname } from 'node:path';
import {
  type AddedDocument,
  addDocuments,
  cutDocument,
  type DocumentPart,
  guardDocument,
  listGenerations,
  proposeAddition,
  rollbackGeneration,
  understandDocument,
} from '../server/indexing/index.ts';
import { assembleKnowledge, readRecords } from '../server/knowledge/index.ts';
import { countLeftOut, describeLeftOut } from './describe-left-out.ts';
import { findFiles } from './find-files.ts';
import { parseAsOf } from './question-options.ts';
import { UsageError } from './run-command.ts';
import { createWorkbench } from './workbench.ts';

/** Exit code of `add` and `preview` when at least one file was refused; the others are staged, or shown. */
const SOME_REFUSED = 3;
/** Parts shown of a document that is previewed, unless all are asked for. */
const SHOWN = 3;
const SHOWN_CHARACTERS = 60;

/** What the command line says of documents that are added. */
export interface AddOptions {
  readonly title?: string;
  readonly version?: string;
  readonly effectiveFrom?: string;
}

/** `corpus add`: stages documents, and those of folders, for the next build. */
export async function addFiles(paths: string[], options: AddOptions): Promise<number> {
  const { documentLoader: loader, documentStore: store, scriptConverter, clock } = createWorkbench();
  const effectiveFrom = parseAsOf(options.effectiveFrom);
  const details = { ...options, ...(effectiveFrom === null ? {} : { effectiveFrom }) };
  const corpus = await readCorpus();
  const { files, passedOver } = findFiles(paths);
  const results = await addDocuments(files, details, { loader, store, scriptConverter, clock }, (result) =>
    report(result, corpus),
  );
  const refused = results.filter((result) => 'refused' in result).length;
  const wereThere = results.filter((result) => 'staged' in result && result.wasThere).length;
  const counts = [`${results.length - refused} staged`, `${refused} refused`];
  if (wereThere > 0) counts[0] += ` (${wereThere} of them already there)`;
  if (passedOver > 0) counts.push(`${passedOver} hidden, system or linked entries passed over`);
  process.stderr.write(`${counts.join(', ')}\n`);
  return refused > 0 ? SOME_REFUSED : 0;
}

function report(result: AddedDocument, corpus: Awaited<ReturnType<typeof readCorpus>>): void {
  if ('refused' in result) {
    // The reason begins with the name of the file; which of several that is, the folder says.
    process.stderr.write(`refused ${dirname(result.path)}/${result.refused}\n`);
    return;
  }
  const { staged, path, wasThere, sameName } = result;
  const { matched, otherVersionOf } = understandDocument(staged, corpus, staged);
  const taken = matched ? `; official text of ${matched.law.id}@${matched.version.version}` : '';
  const since = matched || staged.effectiveFrom === null ? '' : `, in force from ${staged.effectiveFrom}`;
  const again = wasThere ? '; already there' : '';
  const state = staged.confirmed ? 'confirmed' : 'title and dates unconfirmed until published';
  process.stdout.write(`staged ${path}: ${staged.title}${since}${taken}${again} (${state})\n`);
  if (otherVersionOf)
    process.stderr.write(
      `which version of ${otherVersionOf.id} this is, its text does not say: it is not served beside the listed ones (${otherVersionOf.versions.map(({ version }) => version).join(', ')}); --version names it, --effective-from dates one that is not listed\n`,
    );
  for (const { checksum, title } of sameName)
    process.stderr.write(
      `another document has the name ${staged.fileName}, and both are kept: ${title}; npm run corpus -- remove ${checksum.slice(0, 16)} takes it out\n`,
    );
  const leftOut = countLeftOut(staged.leftOut);
  if (leftOut !== null) process.stdout.write(`  ${leftOut}\n`);
}

/** `corpus preview`: how a file would be understood, without staging it. */
export async function previewFile(path: string, { all = false }: { all?: boolean }): Promise<number> {
  const most = all ? Number.POSITIVE_INFINITY : SHOWN;
  const { documentLoader, scriptConverter, textSplitter } = createWorkbench();
  const loaded = await documentLoader
    .load(path)
    .then((document) => guardDocument(document, scriptConverter))
    .catch((error: Error) => error);
  if (loaded instanceof Error) {
    process.stderr.write(`refused ${loaded.message}\n`);
    return SOME_REFUSED;
  }
  const proposed = proposeAddition(loaded, scriptConverter);
  const { structure, guideline, matched, otherVersionOf } = understandDocument(loaded, await readCorpus(), {
    title: proposed.title,
  });
  const parts = await cutDocument(loaded, textSplitter);
  const taken = matched
    ? `official text of ${matched.law.id}@${matched.version.version} (${matched.version.label.zh})`
    : otherVersionOf
      ? `another version of ${otherVersionOf.id} than those listed, or an excerpt: cited as a document`
      : 'a document of its own';
  const lines = [
    `title: ${proposed.title}`,
    `document number: ${proposed.documentNumber ?? 'none found'}`,
    `promulgated: ${proposed.promulgated ?? 'not said'}`,
    `effective from: ${matched ? describeForce(matched.version) : (proposed.effectiveFrom ?? 'not said')}`,
    `taken as: ${taken}`,
    guideline ? `sections: ${guideline.sections.length}` : `articles: ${structure.articles.length}`,
    `chunks: ${parts.length}`,
    ...parts.slice(0, most).map(describePart),
    ...(parts.length > most ? [`  ... and ${parts.length - most} more (--all shows them)`] : []),
    `pages or anchors: ${loaded.places.length}`,
    ...describeLeftOut(loaded.leftOut, matched ? '' : loaded.text),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const describeForce = ({ effectiveFrom, effectiveTo }: { effectiveFrom: string; effectiveTo: string | null }) =>
  `${effectiveFrom}${effectiveTo === null ? '' : `, to ${effectiveTo}`} (as the law list says)`;

function describePart({ headingPath, label, text, place }: DocumentPart): string {
  const at = place === null ? '' : place.page !== null ? ` page ${place.page}` : ` #${place.anchor}`;
  return `  ${label ?? '-'} [${headingPath.join(' > ')}]${at} ${cut(text.replaceAll('\n', ' '))}`;
}

const cut = (text: string) => (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);

/** `corpus list`: the documents that were added, and the generations with their states. */
export async function listAll(): Promise<number> {
  const { documentStore, generationStore } = createWorkbench();
  const corpus = await readCorpus();
  for (const document of await documentStore.list()) {
    const { matched } = understandDocument(document, corpus, document);
    const fields = [
      'document',
      document.checksum.slice(0, 16),
      document.title,
      document.fileName,
      matched
        ? `official ${matched.law.id}@${matched.version.version}`
        : document.source !== null
          ? `official page ${document.source}`
          : 'added',
      document.confirmed ? 'confirmed' : 'unconfirmed',
      describeDays(matched?.version ?? document),
    ];
    process.stdout.write(`${fields.join('\t')}\n`);
  }
  for (const { id, state } of await listGenerations(generationStore))
    process.stdout.write(`generation\t${id}\t${state}\n`);
  return 0;
}

const describeDays = ({ effectiveFrom, effectiveTo }: { effectiveFrom: string | null; effectiveTo?: string | null }) =>
  effectiveFrom || effectiveTo ? `${effectiveFrom ?? ''}..${effectiveTo ?? ''}` : 'no dates';

/** `corpus remove`: takes documents out of the next build, by the beginning of their checksum or by file name. */
export async function removeDocuments(names: string[]): Promise<number> {
  const { documentStore } = createWorkbench();
  const documents = await documentStore.list();
  const chosen = names.map((name) => {
    const found = documents.filter(({ checksum, fileName }) => checksum.startsWith(name) || fileName === name);
    const [only, ...others] = found;
    if (!only) throw new UsageError(`There is no added document ${name}; npm run corpus -- list names them.`);
    if (others.length > 0) {
      const which = found.map(({ checksum, title }) => `${checksum.slice(0, 16)} ${title}`).join('; ');
      throw new UsageError(`${name} means ${found.length} documents; give the checksum of one: ${which}.`);
    }
    return only;
  });
  for (const { checksum, title } of chosen) {
    await documentStore.remove(checksum);
    process.stdout.write(`removed ${checksum.slice(0, 16)} ${title} (served until a build without it is published)\n`);
  }
  return 0;
}

/** `corpus rollback`: serves the generation before the live one. */
export async function rollback(): Promise<number> {
  process.stdout.write(`${await rollbackGeneration(createWorkbench())}\n`);
  return 0;
}

async function readCorpus() {
  const { knowledgeStore } = createWorkbench();
  return assembleKnowledge(readRecords(await knowledgeStore.read()));
}
