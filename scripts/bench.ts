import { createAnswerQuestion } from '../server/answering/index.ts';
import { localDateIn } from '../server/domain/index.ts';
import { measureSpeed, type Speed, scanTexts, scanVectors } from '../server/evaluation/index.ts';
import { ensureLiveGeneration, type OpenGeneration } from '../server/indexing/index.ts';
import { textFeatures } from '../server/language/index.ts';
import { buildKeywordIndex, createKeywordIndex } from '../server/retrieval/index.ts';
import { benchBuilds } from './bench-builds.ts';
import { runCommand } from './run-command.ts';
import { reportProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

const LIMIT = 10;

await runCommand(async () => {
  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress());
  const questions = generation.lookup.knowledge.questions.flatMap(({ turns }) =>
    turns.slice(0, 1).map(({ question }) => question),
  );
  const texts = generation.lookup.knowledge.digests.map(({ rule }) => rule.zh);
  const answering = await benchAnswering(generation, questions, workbench);
  const keyword = await benchKeyword(texts, questions);
  const vectors = await benchVectors(texts, questions, generation, workbench);
  for (const speed of [answering, ...keyword, ...vectors]) printSpeed(speed);
  process.stdout.write(
    `${texts.length} texts; ratios of one run: keyword index / scan ${ratio(keyword)}, vector index / scan ${ratio(vectors)}\n`,
  );
  await benchBuilds();
  return 0;
});

type Workbench = ReturnType<typeof createWorkbench>;

function benchAnswering(
  generation: OpenGeneration,
  questions: readonly string[],
  { scriptConverter, clock }: Workbench,
): Promise<Speed> {
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter });
  const asOf = localDateIn(clock.now());
  return measureSpeed('answer a question', questions, (text) =>
    answerQuestion({ text, asOf, city: null, language: null, state: null }),
  );
}

async function benchKeyword(texts: readonly string[], questions: readonly string[]): Promise<Speed[]> {
  const index = createKeywordIndex(
    buildKeywordIndex(
      texts.map((text) => [textFeatures(text)]),
      [{ weight: 1, b: 0.75 }],
    ),
  );
  const held = texts.map((text) => new Set(textFeatures(text)));
  const features = questions.map(textFeatures);
  return [
    await measureSpeed('keyword index', features, (asked) => index.search(asked, LIMIT, null)),
    await measureSpeed('scan of every text', features, (asked) => scanTexts(held, asked, LIMIT)),
  ];
}

async function benchVectors(
  texts: readonly string[],
  questions: readonly string[],
  { embedding }: OpenGeneration,
  { vectorIndexFactory }: Workbench,
): Promise<Speed[]> {
  const vectors = await embedding.embed(texts);
  const index = await vectorIndexFactory.build(vectors, embedding.dimensions);
  const asked = await embedding.embed(questions, 'query');
  return [
    await measureSpeed('vector index', asked, (vector) => index.search(vector, LIMIT, () => true)),
    await measureSpeed('scan of every vector', asked, (vector) => scanVectors(vectors, vector, LIMIT)),
  ];
}

function printSpeed({ name, perSecond, p50Ms, p99Ms }: Speed): void {
  process.stdout.write(
    `${name.padEnd(24)} ${perSecond.toFixed(0).padStart(8)} a second   p50 ${p50Ms.toFixed(3)} ms   p99 ${p99Ms.toFixed(3)} ms\n`,
  );
}

function ratio([first, second]: readonly Speed[]): string {
  return first && second ? `${(first.perSecond / second.perSecond).toFixed(1)} times as fast` : '';
}
