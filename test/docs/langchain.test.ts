import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createJiebaWordSegmenters } from '../../server/adapters/jieba-word-segmenter.ts';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { createBuildParts } from '../indexing/build-parts.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';

const projectFolder = dirname(dirname(import.meta.dirname));
const page = readFileSync(join(projectFolder, 'docs/langchain.md'), 'utf8');
const [inAChain = '', ownDocuments = ''] = [...page.matchAll(/^```ts\n(.+?)^```/gmsu)].map(([, code]) => code);

/** What an example prints in the folder of the project, on a generation of the small corpus. */
async function run(example: string): Promise<string> {
  const dataFolder = createTemporaryFolder();
  // The examples read with the dictionary of the product.
  const parts = { ...createBuildParts(smallCorpus, dataFolder), createWordSegmenter: createJiebaWordSegmenters() };
  await buildGeneration(parts, () => undefined);
  await publishGeneration(parts);
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', example], {
    cwd: projectFolder,
    env: { ...process.env, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim();
}

describe('the examples of docs/langchain.md', { timeout: 60_000 }, () => {
  it('give a prompt with what is in force on the day asked for', async () => {
    const printed = await run(inAChain);
    expect(printed).toMatch(
      /^Answer from these passages alone\.\n.+: .+\n[\s\S]*\n\nQuestion: 商标到期了多久之内还能续展$/u,
    );
  });

  it('find in a saved store what the filter lets through', async () => {
    expect(await run(ownDocuments)).toBe('二号窗口办理商标续展');
  });
});
