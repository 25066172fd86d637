import { Command } from 'commander';
import { evaluateAnswers } from './evaluate-answers.ts';
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
  .command('answers')
  .description('Asks the questions of a set of the project and compares the replies with what it expects.')
  .option('--questions <file>', 'a YAML file of questions; the development questions of the corpus otherwise')
  .option('--misses', 'also list on standard error what was not as expected')
  .action((options) => runCommand(() => evaluateAnswers(options)));

await refuseWrongUsage(program).parseAsync();
