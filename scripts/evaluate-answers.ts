import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { createAnswerQuestion } from '../server/answering/index.ts';
import { localDateIn } from '../server/domain/index.ts';
import {
  missedUnderstanding,
  scoreAnswers,
  scoreRetrieval,
  summariseScores,
  summariseUnderstanding,
  type TurnScore,
} from '../server/evaluation/index.ts';
import { ensureLiveGeneration } from '../server/indexing/index.ts';
import { corpusKinds, type DevelopmentQuestion } from '../server/knowledge/index.ts';
import { UsageError } from './run-command.ts';
import { reportProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

/** `evaluate -- answers`: scores on the development questions, or on a file of the same form. */
export async function evaluateAnswers(options: {
  readonly questions?: string;
  readonly misses?: boolean;
}): Promise<number> {
  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress());
  const questions =
    options.questions === undefined ? generation.lookup.knowledge.questions : await readQuestions(options.questions);
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter: workbench.scriptConverter });
  const today = localDateIn(workbench.clock.now());
  const scores = await scoreAnswers(questions, {
    answerQuestion,
    lookup: generation.lookup,
    today,
  });
  if (options.misses) for (const score of scores) printMisses(score);
  const retrieval = await scoreRetrieval(questions, {
    ...generation,
    today,
  });
  process.stdout.write(
    `${JSON.stringify({ ...summariseScores(scores), retrieval, understanding: summariseUnderstanding(scores) })}\n`,
  );
  return 0;
}

async function readQuestions(path: string): Promise<readonly DevelopmentQuestion[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read; check its path.`);
  });
  const parsed = corpusKinds.question.schema.safeParse(parse(text));
  if (!parsed.success)
    throw new UsageError(`${path} is not a file of questions: ${parsed.error.issues[0]?.message ?? ''}`);
  return parsed.data.questions;
}

function printMisses(score: TurnScore): void {
  const { id, question, kind, intent, service, facts, article, expected, reply } = score;
  const wrong = [
    kind ? '' : `kind ${reply.kind} (${expected.kind})`,
    intent ? '' : `intent ${reply.intent} ${reply.intentConfidence} (${expected.intent})`,
    service ? '' : `service ${reply.service} (${expected.service})`,
    facts === false
      ? `facts ${JSON.stringify(expected.facts)} not in: ${reply.text.replaceAll('\n', ' / ').slice(0, 160)}`
      : '',
    article === false
      ? `articles ${expected.articles.join(' ')} not in ${reply.citations.map(({ chunkId }) => chunkId).join(' ')}`
      : '',
    ...missedUnderstanding(score),
  ].filter((text) => text !== '');
  if (wrong.length > 0) process.stderr.write(`${id}: ${question}\n   ${wrong.join('\n   ')}\n`);
}
