import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reply, replySchema } from '../../server/protocol/index.ts';
import { nameUnwritableFolder } from '../adapters/temporary-folder.ts';
import { createServedFolder, type EntryResult, runEntry } from './entry.ts';

let served: Awaited<ReturnType<typeof createServedFolder>>;

beforeAll(async () => {
  served = await createServedFolder();
});

afterAll(() => served.remove());

const ask = (words: readonly string[], input: string | Uint8Array = '') =>
  runEntry({ entry: 'scripts/ask.ts', words, input, environment: { DATA_DIR: served.dataFolder } });

describe('a question as it should not be asked', () => {
  it.concurrent.each([
    ['an empty question', [''], /^question is empty/],
    ['a question of white space', [' \t\u3000'], /^question is empty/],
    ['a question of 501 characters', ['商'.repeat(501)], /longer than 500 characters/],
    ['an option nobody knows', ['试点', '--colour'], /^error: unknown option '--colour'/],
    ['a day that does not exist', ['试点', '--as-of', '2026-02-30'], /^"2026-02-30" is not a day that exists/],
    [
      'a city nobody knows',
      ['试点', '--city', 'atlantis'],
      /^"atlantis" is not a known city; known are sample-city\.$/,
    ],
  ])('%s gets one sentence, exit code 2 and nothing on standard output', async (_case, words, sentence) => {
    expect(await ask(words)).toEqual({ code: 2, output: '', notices: [expect.stringMatching(sentence)] });
  });

  it('a data folder that cannot be written gets one sentence that names it', async () => {
    const dataFolder = nameUnwritableFolder();
    expect(await runEntry({ entry: 'scripts/ask.ts', words: ['试点'], environment: { DATA_DIR: dataFolder } })).toEqual(
      {
        code: 1,
        output: '',
        notices: [expect.stringContaining(`${dataFolder} cannot be written`)],
      },
    );
  });
});

describe('a question as it should be asked', () => {
  it('prints the reply object alone on standard output', async () => {
    const { code, output, notices } = await ask([
      '登记期多久',
      '--json',
      '--as-of',
      '2026-11-22',
      '--city',
      'sample-city',
    ]);
    expect([code, notices]).toEqual([0, []]);
    expect(replySchema.parse(JSON.parse(output))).toMatchObject({ asOf: '2026-11-22', city: 'sample-city' });
  });
});

/** One line of what `--jsonl` prints. */
interface AnsweredLine {
  readonly id: string | number | null;
  readonly error?: string;
  readonly reply?: Reply;
  readonly replies?: readonly Reply[];
}

const LINES = [
  JSON.stringify({ id: 'good', question: '登记期多久', asOf: '2026-11-22' }),
  'not JSON at all',
  Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x9f]),
  JSON.stringify({ id: 'unknown-field', question: '登记期多久', colour: 'red' }),
  JSON.stringify({ id: 'empty', question: '' }),
  JSON.stringify({ id: 'no-day', question: '登记期多久', asOf: '2026-02-30' }),
  JSON.stringify({ id: 'no-city', question: '登记期多久', city: 'atlantis' }),
  JSON.stringify({ id: 'turns', turns: ['登记期多久', '那答辩呢'], asOf: '2027-02-01' }),
  '',
  JSON.stringify({ id: 0, question: '登记期多久', city: 'sample-city' }),
];

describe('lines of questions', () => {
  let result: EntryResult;
  let answered: AnsweredLine[];

  beforeAll(async () => {
    const bytes = LINES.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]);
    result = await ask(['--jsonl'], Buffer.concat(bytes));
    answered = result.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AnsweredLine);
  }, 30_000);

  const lineOf = (id: string | number) => answered.find((line) => line.id === id);

  it('are all answered or reported, which is success', () => {
    expect([result.code, result.notices]).toEqual([0, []]);
  });

  it('keep their order, and have no id when they are malformed', () => {
    const order = ['good', null, null, 'unknown-field', 'empty', 'no-day', 'no-city', 'turns', 0];
    expect(answered.map(({ id }) => id)).toEqual(order);
  });

  it('get one reply a question, for the day and the city they name', () => {
    expect([lineOf('good')?.reply?.asOf, lineOf(0)?.reply?.city]).toEqual(['2026-11-22', 'sample-city']);
  });

  it('get one reply a turn', () => {
    expect(lineOf('turns')?.replies?.map(({ asOf }) => asOf)).toEqual(['2027-02-01', '2027-02-01']);
  });

  it.each([
    ['a field nobody knows', 'unknown-field', /colour/],
    ['an empty question', 'empty', /question is empty/],
    ['a day that does not exist', 'no-day', /2026-02-30/],
    ['a city nobody knows', 'no-city', /atlantis/],
  ])('say what is wrong with %s, and get no reply', (_case, id, sentence) => {
    expect(lineOf(id)).toEqual({ id, error: expect.stringMatching(sentence) });
  });

  it('say so when they are not JSON, be they words or bytes', () => {
    const malformed = { id: null, error: expect.stringContaining('not JSON') };
    expect(answered.filter(({ id }) => id === null)).toEqual([malformed, malformed]);
  });
});
