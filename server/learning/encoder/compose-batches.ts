import type { BatchWriter } from './batch-writer.ts';
import type { CountedMaterial, EncoderMaterial } from './encoder-material.ts';
import type { Random } from './random.ts';

/** Of a text in training, each feature takes part with this chance: what is known must not hang on one word. */
const KEEP = 0.85;
/** How often a batch of the first stage holds a linked pair of documents in place of two views of one. */
const LINK_SHARE = 0.05;
/** How often one view is a single other clause, and not all of them; and how often it is shown with its title. */
const SINGLE_SHARE = 0.5;
const TITLE_SHARE = 0.5;

/** Writes the next batch. */
export type WriteBatch = () => void;

/**
 * Batches without questions: a clause must find the rest of its own document among the rests of others (the inverse cloze task,
 * Lee, Chang & Toutanova 2019, over clauses), and a document one that it cites. Null when no document has two clauses.
 */
export function composeViews(
  material: EncoderMaterial,
  counted: CountedMaterial,
  size: number,
  writer: BatchWriter,
  random: Random,
): WriteBatch | null {
  const divided = material.documents.flatMap((_, document) => (clauseCount(counted, document) >= 2 ? [document] : []));
  if (divided.length === 0) return null;
  return () => {
    const pairs = Array.from({ length: size }, () => choosePair(material, counted, divided, random));
    writer.begin();
    for (const { from, clause } of pairs) {
      if (clause === null) writer.add(counted.documents, from, KEEP);
      else writer.add(counted.clauses, clause, KEEP);
      writer.end();
    }
    for (const { to, clause } of pairs) {
      if (clause === null) writer.add(counted.documents, to, KEEP);
      else writeRest(counted, to, clause, writer, random);
      writer.end();
    }
    writer.finish(size, size, (question, document) => pairs[question]?.to === pairs[document]?.to);
  };
}

const clauseCount = ({ clausesOf }: CountedMaterial, document: number) =>
  (clausesOf[document + 1] as number) - (clausesOf[document] as number);

/** Two texts that belong together: a clause and the rest of its document, or, without a clause, two documents. */
interface ViewPair {
  readonly from: number;
  readonly to: number;
  readonly clause: number | null;
}

function choosePair(
  { links }: EncoderMaterial,
  counted: CountedMaterial,
  divided: readonly number[],
  random: Random,
): ViewPair {
  if (links.length > 0 && random.share() < LINK_SHARE) {
    const [from, to] = links[random.below(links.length)] as readonly [number, number];
    return { from, to, clause: null };
  }
  const document = divided[random.below(divided.length)] as number;
  const clause = (counted.clausesOf[document] as number) + random.below(clauseCount(counted, document));
  return { from: document, to: document, clause };
}

function writeRest(
  { clauses, clausesOf, titles }: CountedMaterial,
  document: number,
  clause: number,
  writer: BatchWriter,
  random: Random,
): void {
  const [first, end] = [clausesOf[document] as number, clausesOf[document + 1] as number];
  if (random.share() < SINGLE_SHARE) {
    const other = first + random.below(end - first - 1);
    writer.add(clauses, other >= clause ? other + 1 : other, KEEP);
  } else for (let each = first; each < end; each++) if (each !== clause) writer.add(clauses, each, KEEP);
  if (random.share() < TITLE_SHARE) writer.add(titles, document, 1);
}

/** A question and one document that answers it. */
export interface AnsweredPair {
  readonly question: number;
  readonly document: number;
}

/**
 * Batches of questions: each must find its answer among those of the others and a rival of every question (hard negatives:
 * Karpukhin et al. 2020). Other answers of a question do not compete.
 */
export function composeQuestions(
  { questions: asked, rivals }: EncoderMaterial,
  { questions, documents }: CountedMaterial,
  writer: BatchWriter,
  random: Random,
): (pairs: readonly AnsweredPair[]) => void {
  const answers = asked.map(({ answers: own }) => new Set(own));
  return (pairs) => {
    writer.begin();
    for (const { question } of pairs) {
      writer.add(questions, question, KEEP);
      writer.end();
    }
    const shown = pairs
      .map(({ document }) => document)
      .concat(pairs.flatMap(({ question }) => oneOf(rivals[question] ?? [])));
    for (const document of shown) {
      writer.add(documents, document, KEEP);
      writer.end();
    }
    writer.finish(pairs.length, shown.length, (row, column) =>
      (answers[pairs[row]?.question ?? -1] as ReadonlySet<number>).has(shown[column] as number),
    );
  };

  function oneOf(places: readonly number[]): number[] {
    return places.length === 0 ? [] : [places[random.below(places.length)] as number];
  }
}
