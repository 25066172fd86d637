import { Command } from 'commander';
import { evaluateAnswers } from './evaluate-answers.ts';
import { evaluateChunkRanking } from './evaluate-chunk-ranking.ts';
import { evaluateIntents } from './evaluate-intents.ts';
import { evaluateRanking } from './evaluate-ranking.ts';
import { evaluateRecognition } from './evaluate-recognition.ts';
import { evaluateStatutes } from './evaluate-statutes.ts';
import { refuseWrongUsage, runCommand } from './run-command.ts';

const program = new Command('evaluate').description('Measures the product on question sets. Prints one JSON line.');

program
  .command('statutes')
  .description('Finds articles for layperson questions.')
  .requiredOption('--articles <file>', 'lines {id, law, article, text}, .jsonl or .jsonl.gz')
  .requiredOption('--train <file>', 'lines {id, question, gold_ids}: all that may be learnt from')
  .requiredOption('--test <file>', 'lines {id, question, gold_ids?}')
  .option('--rankings <file>', 'where to write {id, articles} a line')
  .action((options) => runCommand(() => evaluateStatutes(options)));

program
  .command('ranking')
  .description('Learns how statutes are ranked, cross-validated, and writes the weights.')
  .requiredOption('--articles <file>', 'as for statutes')
  .requiredOption('--questions <file>', 'lines {id, question, gold_ids}')
  .option('--folds <count>', 'parts the questions are dealt into', '5')
  .option('--weights <file>', 'where to write what was learnt')
  .action((options) => runCommand(() => evaluateRanking(options)));

program
  .command('chunk-ranking')
  .description('Learns how the texts of the corpus are ranked from its development questions, and writes the weights.')
  .option('--weights <file>', 'where to write what was learnt')
  .action((options) => runCommand(() => evaluateChunkRanking(options)));

program
  .command('intents')
  .description('Teaches the recogniser one file of labelled texts and measures it on another.')
  .requiredOption('--train <file>', 'lines {text, intent}; intent null: out of scope')
  .requiredOption('--test <file>', 'lines {text, intent}')
  .action((options) => runCommand(() => evaluateIntents(options)));

program
  .command('recognition')
  .description('Understands the development questions and compares intent, service and how sure they are.')
  .option('--figures <file>', 'where to write what docs/evaluation shows')
  .action((options) => runCommand(() => evaluateRecognition(options)));

program
  .command('answers')
  .description('Asks the questions of a set of the project and compares the replies with what it expects.')
  .option('--questions <file>', 'a YAML file of questions; the development questions of the corpus otherwise')
  .option('--misses', 'also list on standard error what was not as expected')
  .action((options) => runCommand(() => evaluateAnswers(options)));

await refuseWrongUsage(program).parseAsync();
