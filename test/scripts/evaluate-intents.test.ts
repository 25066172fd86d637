import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { runEntry } from './entry.ts';

const SUBJECTS = ['boat', 'lamp', 'mill', 'well', 'barn', 'gate', 'raft', 'kiln', 'tent', 'cart'];
const WORDING = { price: 'how much does the X cost', place: 'where can I find the X', time: 'when does the X open' };
const known = Object.entries(WORDING).flatMap(([intent, words]) =>
  SUBJECTS.map((subject) => ({ text: words.replace('X', subject), intent })),
);
const strange = SUBJECTS.map((subject) => ({ text: `sing me a song of the ${subject}`, intent: null }));
const train = [...known.filter((_, at) => at % 5 !== 0), ...strange.filter((_, at) => at % 5 !== 0)];
const inScope = known.filter((_, at) => at % 5 === 0);
const outOfScope = strange.filter((_, at) => at % 5 === 0);

const toLines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

/** Runs `evaluate -- intents` on files of these contents. */
async function evaluate(trainText: string, testText: string) {
  const folder = createTemporaryFolder();
  const [trainPath, testPath] = [join(folder, 'train.jsonl'), join(folder, 'test.jsonl')];
  writeFileSync(trainPath, trainText);
  writeFileSync(testPath, testText);
  return runEntry({
    entry: 'scripts/evaluate.ts',
    words: ['intents', '--train', trainPath, '--test', testPath],
    environment: { DATA_DIR: folder },
  });
}

describe('evaluate -- intents', () => {
  it('prints one line of figures', { timeout: 120_000 }, async () => {
    const { code, output, notices } = await evaluate(toLines(train), toLines([...inScope, ...outOfScope]));
    expect([code, output.trim().split('\n').length], notices.join('\n')).toEqual([0, 1]);
    const figures = JSON.parse(output);
    expect(Object.keys(figures)).toEqual(['n', 'accuracy', 'oosRecallAt5', 'ece', 'p50Ms', 'p99Ms', 'trainS']);
    expect(figures).toMatchObject({ n: inScope.length + outOfScope.length, accuracy: 1, oosRecallAt5: 1 });
    expect(figures.ece).toBeLessThan(0.5);
  });

  it('leaves out of scope open where the test has none', { timeout: 120_000 }, async () => {
    const { output } = await evaluate(toLines(known), toLines(inScope));
    expect(JSON.parse(output)).toMatchObject({ n: inScope.length, accuracy: 1, oosRecallAt5: null });
  });

  it.each([
    ['{"text": "how much", "intent": "price"}\n{not json', ':2: the line is no JSON object'],
    ['{"intent": "price"}', ':1: text is missing'],
    ['{"text": " ", "intent": "price"}', ':1: text is empty'],
    ['{"text": "how much"}', ':1: intent must be a name'],
    ['{"text": "how much", "intent": ""}', ':1: intent is empty'],
    ['', 'holds no line'],
    ['{"text": "how much", "intent": "price"}', 'two intents'],
  ])('refuses a file to learn from that says %s', { timeout: 60_000 }, async (text, complaint) => {
    const { code, output, notices } = await evaluate(text, toLines(inScope));
    expect([code, output]).toEqual([2, '']);
    expect(notices.join('\n')).toContain(complaint);
  });
});
