import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runScript } from './child-process.ts';

/** What a process prints that writes one notice of each kind at this level. */
async function printNotices(level: string) {
  const { process, lines, ended } = runScript('adapters/write-notices.ts', level);
  lines.close();
  const [output, errors] = await Promise.all([
    process.stdout ? text(process.stdout) : '',
    process.stderr ? text(process.stderr) : '',
    ended,
  ]);
  const notices = errors
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { output, notices };
}

describe('the pino logger', () => {
  it('writes each notice as a line of JSON to standard error, and nothing to standard output', async () => {
    const { output, notices } = await printNotices('info');
    expect({ output, notices: notices.map(({ msg, chunks, reason }) => ({ msg, chunks, reason })) }).toEqual({
      output: '',
      notices: [
        { msg: 'a generation was built', chunks: 12 },
        { msg: 'the disk is nearly full' },
        { msg: 'a question could not be answered', reason: 'the index is closed' },
      ],
    });
  });

  it('leaves out what lies below its level', async () => {
    expect((await printNotices('error')).notices.map(({ msg }) => msg)).toEqual(['a question could not be answered']);
  });
});
