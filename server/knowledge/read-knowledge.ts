import type { z } from 'zod';
import type { CorpusFile } from '../ports/index.ts';
import { corpusKinds, type KindName, kindOf } from './kinds.ts';
import { noWords } from './no-words.ts';
import { offerCities } from './offer-cities.ts';
import type { Digest, Knowledge, Law } from './records.ts';

/** One thing wrong with the corpus, where a person can mend it. */
export interface CorpusFault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A checked record and the place it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly file: CorpusFile;
  readonly at: readonly PropertyKey[];
}

type KindValue<K extends KindName> = z.infer<(typeof corpusKinds)[K]['schema']>;
type ByKind = { [K in KindName]: Located<KindValue<K>>[] };

/** The corpus as typed records, each still knowing its file and line, and the faults met on the way. */
export interface CorpusRecords {
  readonly byKind: ByKind;
  readonly faults: readonly CorpusFault[];
}

/** Parses every file against the schema of its kind. Tables are parsed row by row, so that one bad row names its own line. */
export function readRecords(files: readonly CorpusFile[]): CorpusRecords {
  const byKind = Object.fromEntries(Object.keys(corpusKinds).map((name) => [name, []])) as unknown as ByKind;
  const faults: CorpusFault[] = [];
  for (const file of files) {
    if (file.fault) {
      faults.push({ path: file.path, ...file.fault });
      continue;
    }
    const name = kindOf(file.path);
    if (name === null) {
      faults.push({
        path: file.path,
        line: 1,
        message: 'no kind of corpus file has this path; see docs/corpus/README.md',
      });
      continue;
    }
    const rows =
      corpusKinds[name].format === 'csv'
        ? (file.value as unknown[]).map((row, index) => ({ row, at: [index] }))
        : [{ row: file.value, at: [] }];
    for (const { row, at } of rows) {
      const parsed = corpusKinds[name].schema.safeParse(row);
      if (parsed.success) (byKind[name] as Located<unknown>[]).push({ value: parsed.data, file, at });
      else faults.push(...parsed.error.issues.map((issue) => describeIssue(file, at, issue)));
    }
  }
  return { byKind, faults };
}

function describeIssue(file: CorpusFile, at: readonly PropertyKey[], issue: z.core.$ZodIssue): CorpusFault {
  // Keys a record may not have are reported where they stand, not where the record begins.
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...at, ...issue.path, ...unknownKey];
  const field = issue.path.map(String).join('.');
  return {
    path: file.path,
    line: file.lineOf(path),
    message: field === '' ? issue.message : `${field}: ${issue.message}`,
  };
}

/** The records without their places: what the rest of the house works with. */
export function assembleKnowledge({ byKind }: CorpusRecords): Knowledge {
  const values = <K extends KindName>(name: K): KindValue<K>[] => byKind[name].map(({ value }) => value);
  const laws = values('lawList').flatMap((list) => list.laws);
  return {
    catalogue: values('catalogue'),
    serviceGroups: values('serviceGroups').flatMap(({ groups }) => groups),
    cards: values('card'),
    laws,
    digests: values('digest').flatMap((file) => locateDigests(file, laws)),
    concordances: values('concordance'),
    rates: values('rate'),
    surcharges: values('surcharge'),
    secondReadings: values('secondReading'),
    reductions: values('reduction'),
    intentCatalogue: values('intentCatalogue'),
    intents: values('intent'),
    askedQuestions: values('askedQuestion'),
    situations: values('situation'),
    servicePhrasings: values('servicePhrasings').flatMap(({ services }) => services),
    ...assembleWords(byKind),
    terms: values('term'),
    answers: values('answer').flatMap(({ answers }) => answers),
    replies: values('reply').flatMap(({ replies }) => replies),
    flows: values('flow'),
    questions: values('question').flatMap(({ questions }) => questions),
    calendars: values('calendar'),
    periods: values('period').flatMap(({ periods }) => periods),
    competence: values('competence')[0] ?? noWords.competence,
    cities: values('city'),
    places: values('place'),
    notices: values('notice'),
    sources: values('source').flatMap(({ sources }) => sources),
    documentRecords: values('documentRecord').map(({ document }) => document),
  };
}

/** The files of which there is one each; a corpus without one has no such words. */
const assembleWords = (byKind: ByKind) => ({
  acts: byKind.acts[0]?.value ?? noWords.acts,
  explicitPatterns: byKind.explicitPatterns[0]?.value ?? noWords.explicitPatterns,
  guard: byKind.guard[0]?.value ?? noWords.guard,
  answerGuard: byKind.answerGuard[0]?.value ?? noWords.answerGuard,
  slotWords: byKind.slotWords[0]?.value ?? noWords.slotWords,
  slotQuestions: offerCities(
    byKind.slotQuestions[0]?.value ?? noWords.slotQuestions,
    byKind.city.map(({ value }) => value),
  ),
  calculations: byKind.calculations[0]?.value ?? noWords.calculations,
  dialogueWords: byKind.dialogueWords[0]?.value ?? noWords.dialogueWords,
  questionWords: byKind.questionWords[0]?.value ?? noWords.questionWords,
});

function locateDigests(file: KindValue<'digest'>, laws: readonly Law[]): Digest[] {
  const version = laws
    .find(({ id }) => id === file.law)
    ?.versions.find((candidate) => candidate.version === file.version);
  if (!version) return [];
  const { effectiveFrom, effectiveTo } = version;
  return file.digests.map((digest) => ({
    ...digest,
    key: `${file.law}@${file.version}/${digest.article}`,
    law: file.law,
    version: file.version,
    effectiveFrom,
    effectiveTo,
  }));
}
