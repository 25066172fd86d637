import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CorpusFile, KnowledgeStore } from '../../server/ports/index.ts';

/** The text of each file, by its path below `corpus/`. */
export type CorpusTexts = Readonly<Record<string, string>>;

/** Makes a store over a shipped corpus and an overlay. */
export type CreateKnowledgeStore = (shipped: CorpusTexts, overlay?: CorpusTexts) => Promise<KnowledgeStore>;

/** The only file of a corpus that holds this text alone. */
export async function readOne(create: CreateKnowledgeStore, path: string, text: string): Promise<CorpusFile> {
  const [file] = await (await create({ [path]: text })).read();
  if (!file) throw new Error(`the store does not give ${path}`);
  return file;
}

/** What every knowledge store keeps. */
export function testKnowledgeStore(create: CreateKnowledgeStore): void {
  testFiles(create);
  testOverlay(create);
  testLines(create);
}

function testFiles(create: CreateKnowledgeStore): void {
  it('reads every file of every folder, in path order', async () => {
    const store = await create({ 'terms/b.csv': 'id\nx\n', 'sources.yaml': 'a: 1\n', 'cities/a/city.yaml': 'a: 1\n' });
    expect((await store.read()).map(({ path }) => path)).toEqual(['cities/a/city.yaml', 'sources.yaml', 'terms/b.csv']);
  });

  it('reads the value of a YAML file', async () => {
    const { value } = await readOne(create, 'a.yaml', 'title: 商标续展\nfees: [{ amount: 500 }]\n');
    expect(value).toEqual({ title: '商标续展', fees: [{ amount: 500 }] });
  });

  it('reads the rows of a table as text by column', async () => {
    const { value } = await readOne(create, 'a.csv', 'id,name\n007,"商标, 续展"\n');
    expect(value).toEqual([{ id: '007', name: '商标, 续展' }]);
  });

  it('gives the checksum of the bytes', async () => {
    const { checksum } = await readOne(create, 'a.yaml', 'a: 1\n');
    expect(checksum).toBe(createHash('sha256').update('a: 1\n').digest('hex'));
  });

  it('gives a file that cannot be parsed with its fault, and the others all the same', async () => {
    const store = await create({ 'a.yaml': 'a: [1\nb: 2\n', 'b.yaml': 'b: 2\n' });
    expect((await store.read()).map(({ fault }) => fault === null)).toEqual([false, true]);
  });
}

function testOverlay(create: CreateKnowledgeStore): void {
  it('marks where each file comes from', async () => {
    const store = await create({ 'a.yaml': 'a: 1\n' }, { 'b.yaml': 'b: 1\n' });
    expect((await store.read()).map(({ origin }) => origin)).toEqual(['shipped', 'overlay']);
  });

  it('puts an overlay file in place of the shipped one', async () => {
    const store = await create({ 'a.yaml': 'a: shipped\n' }, { 'a.yaml': 'a: own\n' });
    expect((await store.read()).map(({ value }) => value)).toEqual([{ a: 'own' }]);
  });

  it('takes a shipped file to replace nothing', async () => {
    const { replaces, baseChanged } = await readOne(create, 'a.yaml', 'a: 1\n');
    expect([replaces, baseChanged]).toEqual([null, false]);
  });

  it('takes an overlay file that adds one to have no changed base', async () => {
    const [, file] = await (await create({ 'a.yaml': 'a: 1\n' }, { 'b.yaml': 'b: 1\n' })).read();
    expect([file?.replaces, file?.baseChanged]).toEqual([null, false]);
  });
}

function testLines(create: CreateKnowledgeStore): void {
  const yaml = '# a card\ntitle: 商标续展\nsections:\n  - id: fee\n    items: [一, 二]\n  - id: time\n';

  it('names the line of a value', async () => {
    expect((await readOne(create, 'a.yaml', yaml)).lineOf(['sections', 1, 'id'])).toBe(6);
  });

  it('names the line of the nearest thing there is when a value is missing', async () => {
    expect((await readOne(create, 'a.yaml', yaml)).lineOf(['sections', 0, 'amount', 'unit'])).toBe(4);
  });

  it('names the first line for a value of which nothing is there', async () => {
    expect((await readOne(create, 'a.yaml', yaml)).lineOf(['fees', 0])).toBe(1);
  });

  it('names the line of a row, over comments and empty lines', async () => {
    const file = await readOne(create, 'a.csv', '# rates\nid,amount\n\na,1\n# more\nb,2\n');
    expect([0, 1].map((row) => file.lineOf([row, 'amount']))).toEqual([4, 6]);
  });

  it('names the first line of a row that has line breaks in it', async () => {
    const file = await readOne(create, 'a.csv', 'id,text\na,"one\ntwo"\nb,x\n');
    expect([file.lineOf([0]), file.lineOf([1])]).toEqual([2, 4]);
  });
}
