import { writeFile } from 'node:fs/promises';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { createThreadTrainingCrew } from '../server/adapters/thread-training-crew.ts';
import { learnRanking } from '../server/evaluation/index.ts';
import { UsageError } from './run-command.ts';
import { reportStages } from './show-progress.ts';
import { createStatuteReader, readAnswered, readArticles } from './statute-files.ts';

/** `evaluate -- ranking`: learns the ranking of statutes from development questions and prints what it reaches, cross-validated. */
export async function evaluateRanking(options: {
  readonly articles: string;
  readonly questions: string;
  readonly folds: string;
  readonly weights?: string;
}): Promise<number> {
  const folds = Number(options.folds);
  if (!Number.isInteger(folds) || folds < 2) throw new UsageError('--folds must be a whole number from 2.');
  const articles = await readArticles(options.articles);
  const questions = await readAnswered(options.questions, articles);
  const { model, crossValidated } = await learnRanking(articles, questions, folds, {
    reader: createStatuteReader(articles.map(({ law }) => law)),
    vectorIndexFactory: createHnswVectorIndexFactory(),
    startCrew: createThreadTrainingCrew(),
    report: reportStages(),
  });
  const made = `evaluate -- ranking: ${questions.length} questions about ${articles.length} articles in ${folds} folds`;
  if (options.weights !== undefined)
    await writeFile(options.weights, `${JSON.stringify({ made, crossValidated, model }, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(crossValidated)}\n`);
  return 0;
}
