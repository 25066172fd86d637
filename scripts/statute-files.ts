import { z } from 'zod';
import { createJiebaWordSegmenters } from '../server/adapters/jieba-word-segmenter.ts';
import { createOpenccScriptConverter } from '../server/adapters/opencc-script-converter.ts';
import type { StatuteArticle, StatuteQuestion } from '../server/evaluation/index.ts';
import { createFeatureReader, type FeatureReader } from '../server/language/index.ts';
import { readLines } from './read-lines.ts';
import { UsageError } from './run-command.ts';

const idSchema = z.union([z.number(), z.string()]);
const articleSchema = z.object({ id: idSchema, law: z.string(), article: z.string(), text: z.string() });
const questionSchema = z.object({ id: idSchema, question: z.string(), gold_ids: z.array(idSchema).optional() });

/** A question as question sets hold it. */
export type AskedQuestion = z.infer<typeof questionSchema>;

/** Articles of a file, each of its own id. Throws {@link UsageError} naming the line that is wrong. */
export async function readArticles(path: string): Promise<StatuteArticle[]> {
  const articles = await readLines(path, articleSchema);
  if (new Set(articles.map(({ id }) => id)).size < articles.length)
    throw new UsageError(`${path} has two articles of the same id.`);
  return articles;
}

/** Questions of a file. Throws as {@link readArticles}. */
export const readQuestions = (path: string): Promise<AskedQuestion[]> => readLines(path, questionSchema);

/** Questions of a file with the places of the articles that answer them; those without any are left out. Throws as {@link readArticles}, and for an article that there is none of. */
export async function readAnswered(path: string, articles: readonly StatuteArticle[]): Promise<StatuteQuestion[]> {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  return (await readQuestions(path)).flatMap(({ id, question, gold_ids = [] }) => {
    const answers = gold_ids.map((gold) => {
      const place = places.get(gold);
      if (place === undefined)
        throw new UsageError(`${path}: question ${id} names article ${gold}, which there is none of.`);
      return place;
    });
    return answers.length > 0 ? [{ question, answers }] : [];
  });
}

/** Reads articles and questions about them: the laws' names are words of their own. */
export const createStatuteReader = (laws: Iterable<string>): FeatureReader =>
  createFeatureReader(createJiebaWordSegmenters()([...new Set(laws)].sort()), createOpenccScriptConverter());
