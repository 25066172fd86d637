import { type ChosenFeatures, chooseFeatures } from './choose-features.ts';
import { createFeatureTable } from './feature-table.ts';
import { countTexts, type TextRows } from './text-rows.ts';

/** A text to be found, and the name of what it is part of. */
export interface SearchedText {
  readonly title: string;
  readonly text: string;
}

/** A question, and the places of the documents that answer it. */
export interface AnsweredBy {
  readonly question: string;
  readonly answers: readonly number[];
}

/** What an encoder is trained on. Documents are named by their places. */
export interface EncoderMaterial {
  readonly documents: readonly SearchedText[];
  /** Questions with their answers, at least one each. */
  readonly questions: readonly AnsweredBy[];
  /** Documents of which the first points to the second: a provision that cites another, a card that rests on an article. */
  readonly links: readonly (readonly [number, number])[];
  /** For each question documents that look like answers and are none. */
  readonly rivals: readonly (readonly number[])[];
}

/** The material in numbers. */
export interface CountedMaterial {
  readonly features: ChosenFeatures;
  readonly questions: TextRows;
  readonly documents: TextRows;
  readonly titles: TextRows;
  /** The clauses of all documents; those of document d are `clausesOf[d]..clausesOf[d+1]`. */
  readonly clauses: TextRows;
  readonly clausesOf: Uint32Array;
}

/** As an encoder reads a document, in training and in use. */
export const encodedText = ({ title, text }: SearchedText): string => `${title}\n${text}`;

const LEAST_CLAUSE_CHARACTERS = 8;

/** Counts the features of all texts, each text read twice: once to choose the features, once to count them. */
export function countMaterial({ documents, questions }: EncoderMaterial): CountedMaterial {
  const features = chooseFeatures(allTexts());
  const table = createFeatureTable(features.hashes);
  const clauses = documents.map(({ text }) => clausesIn(text));
  const clausesOf = new Uint32Array(documents.length + 1);
  clauses.forEach(({ length }, index) => {
    clausesOf[index + 1] = (clausesOf[index] as number) + length;
  });
  return {
    features,
    questions: countTexts(
      questions.map(({ question }) => question),
      table,
    ),
    documents: countTexts(documents.map(encodedText), table),
    titles: countTexts(
      documents.map(({ title }) => title),
      table,
    ),
    clauses: countTexts(clauses.flat(), table),
    clausesOf,
  };

  function* allTexts(): Generator<string> {
    for (const document of documents) yield encodedText(document);
    for (const { question } of questions) yield question;
  }
}

/** The parts of a text that say one thing each. */
const clausesIn = (text: string) =>
  text.split(/[。；;！？\n]/u).filter(({ length }) => length >= LEAST_CLAUSE_CHARACTERS);
