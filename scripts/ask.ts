import { Command } from 'commander';
import { createAnswerQuestion } from '../server/answering/index.ts';
import { localDateIn } from '../server/domain/index.ts';
import { ensureLiveGeneration } from '../server/indexing/index.ts';
import { questionTextSchema } from '../server/protocol/index.ts';
import { askLines } from './ask-lines.ts';
import { explainQuestion } from './explain-question.ts';
import { printReply } from './print-reply.ts';
import { parseAsOf, parseCity } from './question-options.ts';
import { refuseWrongUsage, runCommand, UsageError } from './run-command.ts';
import { reportProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

const command = new Command('ask')
  .description(
    'Asks Zhida a question. Builds and publishes the first generation if none exists. Stores no conversation.',
  )
  .argument('[question]', 'the question, in Chinese or English')
  .option('--json', 'print the reply object')
  .option('--jsonl', 'read a JSON object a line from standard input, answer a line each')
  .option('--as-of <day>', 'the day for which the law is asked, YYYY-MM-DD (default: today in Beijing)')
  .option('--city <id>', 'a city id: beijing, shanghai, chongqing, hangzhou, guangzhou, shenzhen')
  .option('--explain', 'also print how the question was understood and what was found');
refuseWrongUsage(command).parse();

interface AskOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly asOf?: string;
  readonly city?: string;
  readonly explain?: boolean;
}

await runCommand(async () => {
  const options = command.opts<AskOptions>();
  const [question] = command.args;
  const asOf = parseAsOf(options.asOf);
  const checked = options.jsonl ? null : questionTextSchema.safeParse(question ?? '');
  if (checked && !checked.success) throw new UsageError(checked.error.issues[0]?.message ?? 'question is not valid');

  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress(), (message) =>
    process.stderr.write(`${message}\n`),
  );
  const city = parseCity(options.city, generation.lookup);
  const { scriptConverter, consultation } = workbench;
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter, consultation });
  const today = localDateIn(workbench.clock.now());
  if (options.jsonl) return askLines({ answerQuestion, today, lookup: generation.lookup, defaults: { asOf, city } });

  const asked = { text: checked?.data ?? '', asOf: asOf ?? today, city, language: null, state: null };
  const { reply } = await answerQuestion(asked);
  process.stdout.write(options.json ? `${JSON.stringify(reply)}\n` : printReply(reply, options.explain === true));
  if (options.explain && !options.json)
    process.stdout.write(`\n${explainQuestion(asked, generation, workbench.scriptConverter)}\n`);
  return 0;
});
