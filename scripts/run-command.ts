import type { Command, CommanderError } from 'commander';
import { ConfigError } from '../server/config.ts';
import { ZhidaError } from '../server/domain/index.ts';

/** A mistake in how a command was called: exit code 2, the sentence on standard error. */
export class UsageError extends Error {}

/** Runs a command and turns every failure into one sentence on standard error and an exit code; never a stack trace. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (| head): nothing is left to say.
    if (error.code === 'EPIPE') process.exit(0);
  });
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    const isOurs = error instanceof UsageError || error instanceof ZhidaError || error instanceof ConfigError;
    process.stderr.write(
      `${isOurs ? error.message : `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`}\n`,
    );
  }
}

/** Makes a command end with 2 where it was called wrongly; help and version end with 0. */
export function refuseWrongUsage(command: Command): Command {
  const end = (error: CommanderError) => process.exit(error.exitCode === 0 ? 0 : 2);
  for (const one of [command, ...command.commands]) one.exitOverride(end);
  return command;
}
