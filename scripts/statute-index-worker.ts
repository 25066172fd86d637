import { runCommand } from './run-command.ts';
import { writeStatuteIndex } from './statute-index.ts';

// The process in which an index of statutes is made: see `writeStatuteIndexApart`.
await runCommand(async () => {
  const [articles = '', train = '', folder = ''] = process.argv.slice(2);
  await writeStatuteIndex(articles, train, folder);
  return 0;
});
