import type { FeatureReader } from '../../language/index.ts';
import {
  createTextEncoder,
  type EncoderSchedule,
  encodedText,
  type TextEncoderModel,
  type TrainingCrew,
  trainEncoder,
} from '../../learning/index.ts';
import type { EmbeddingModel, VectorIndexFactory } from '../../ports/index.ts';
import {
  buildKeywordIndex,
  createExpand,
  createKeywordIndex,
  createKnownQuestions,
  describeTexts,
  type KeywordIndexData,
  type RankedTexts,
} from '../../retrieval/index.ts';

/** An article of the set to search. */
export interface StatuteArticle {
  readonly id: number | string;
  readonly law: string;
  readonly article: string;
  readonly text: string;
}

/** A question with the places, in the list of articles, of those that answer it. */
export interface StatuteQuestion {
  readonly question: string;
  readonly answers: readonly number[];
}

/** What indexing statutes works with. */
export interface StatuteParts {
  readonly reader: FeatureReader;
  readonly vectorIndexFactory: VectorIndexFactory;
}

/** What training works with besides. */
export interface StatuteTrainingParts extends Pick<StatuteParts, 'reader'> {
  readonly startCrew: TrainingCrew;
  readonly report: (stage: string, done: number, total: number) => void;
}

const SCHEDULE: EncoderSchedule = { dimensions: 256, viewEpochs: 2.2, questionEpochs: 20, mostSteps: 1000, seed: 1 };
/** The texts most like a question by words that do not answer it: it must learn to tell those apart. */
const RIVALS = 60;

/** Law and number of an article, and its words: chosen on one half of the statute questions (ADR 22). */
const ARTICLE_FIELDS = [
  { weight: 0.6, b: 0.75 },
  { weight: 1, b: 0.9 },
];

/** The words of the articles. */
export function indexArticles(articles: readonly StatuteArticle[], { read }: FeatureReader): KeywordIndexData {
  function* fields() {
    for (const { law, article, text } of articles) yield [read(law + article), read(text)];
  }
  return buildKeywordIndex(fields(), ARTICLE_FIELDS);
}

/** Trains the encoder on the articles and on nothing else but the questions given. */
export function trainOnStatutes(
  articles: readonly StatuteArticle[],
  questions: readonly StatuteQuestion[],
  words: KeywordIndexData,
  { reader, startCrew, report }: StatuteTrainingParts,
): Promise<TextEncoderModel> {
  const keyword = createKeywordIndex(words);
  const rivals = questions.map(({ question, answers }) =>
    keyword
      .search(reader.read(question), RIVALS, null)
      .map(({ position }) => position)
      .filter((position) => !answers.includes(position)),
  );
  const documents = articles.map(({ law, text }) => ({ title: law, text }));
  return trainEncoder({ documents, questions, links: [], rivals }, SCHEDULE, startCrew, async ({ done, total }) =>
    report('learn', done, total),
  );
}

/** The vectors of the articles, one after the other. */
export async function embedArticles(
  articles: readonly StatuteArticle[],
  embedding: EmbeddingModel,
): Promise<Float32Array> {
  const vectors = new Float32Array(articles.length * embedding.dimensions);
  for (const [position, { law, text }] of articles.entries()) {
    const [vector] = await embedding.embed([encodedText({ title: law, text })]);
    if (vector) vectors.set(vector, position * embedding.dimensions);
  }
  return vectors;
}

/** What searching needs to know of the articles: neither their words nor their names. */
export interface ArticleOutline {
  readonly ids: readonly (number | string)[];
  /** The same number for the articles of one law. */
  readonly laws: readonly number[];
  /** Characters of each article. */
  readonly lengths: readonly number[];
}

/** The outline of a list of articles. */
export function outlineArticles(articles: readonly StatuteArticle[]): ArticleOutline {
  const laws = [...new Set(articles.map(({ law }) => law))];
  const numbers = new Map(laws.map((law, number) => [law, number]));
  return {
    ids: articles.map(({ id }) => id),
    laws: articles.map(({ law }) => numbers.get(law) ?? 0),
    lengths: articles.map(({ text }) => text.length),
  };
}

/** Everything searching works with. */
export interface StatuteIndex {
  readonly outline: ArticleOutline;
  readonly texts: RankedTexts;
  readonly embedding: EmbeddingModel;
  readonly reader: FeatureReader;
}

/** What was made of articles and questions. */
export interface StatuteContents {
  readonly outline: ArticleOutline;
  readonly words: KeywordIndexData;
  readonly encoder: TextEncoderModel;
  readonly vectors: Float32Array;
  readonly questions: readonly StatuteQuestion[];
}

/** Opens an index over statutes. `vectorIndex` is that over the vectors of the contents. */
export async function openStatutes(
  { outline, words, encoder, vectors, questions }: StatuteContents,
  vectorIndex: RankedTexts['vectors'],
  reader: FeatureReader,
): Promise<StatuteIndex> {
  const embedding = createTextEncoder(encoder);
  const asked = new Float32Array(questions.length * embedding.dimensions);
  for (const [at, vector] of (await embedding.embed(questions.map(({ question }) => question))).entries())
    asked.set(vector, at * embedding.dimensions);
  const read = questions.map(({ question, answers }) => ({ features: reader.read(question), answers }));
  const known = createKnownQuestions(read, asked, vectors, embedding.dimensions);
  const keyword = createKeywordIndex(words);
  const texts = describeTexts({
    subjects: [],
    keyword,
    vectors: vectorIndex,
    groups: Int32Array.from(outline.laws),
    lengths: Float32Array.from(outline.lengths),
    known,
    expand: createExpand(read, keyword),
  });
  return { outline, texts, embedding, reader };
}
