import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileKnowledgeStore } from '../../server/adapters/file-knowledge-store.ts';
import type { CorpusFile } from '../../server/ports/index.ts';
import {
  type CorpusTexts,
  type CreateKnowledgeStore,
  readOne,
  testKnowledgeStore,
} from '../contracts/knowledge-store.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/** 商标 in GB18030, as a spreadsheet in Chinese saves it. */
const GB18030_TRADE_MARK = [0xc9, 0xcc, 0xb1, 0xea];
const SHIPPED = 'fee: 500\n';
const shippedChecksum = createHash('sha256').update(SHIPPED).digest('hex');

function writeFolder(texts: CorpusTexts | Readonly<Record<string, Buffer>>): string {
  const folder = createTemporaryFolder();
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const createStore: CreateKnowledgeStore = async (shipped, overlay = {}) =>
  createFileKnowledgeStore({ shippedFolder: writeFolder(shipped), overlayFolder: writeFolder(overlay) });

/** The only file of a corpus that holds these bytes alone. */
async function readBytes(path: string, bytes: readonly number[]): Promise<CorpusFile | undefined> {
  const shippedFolder = writeFolder({ [path]: Buffer.from(bytes) });
  return (await createFileKnowledgeStore({ shippedFolder, overlayFolder: `${shippedFolder}-none` }).read())[0];
}

/** `fees.yaml` as it is read with this overlay over the shipped text. */
async function readOverlaid(overlay: string): Promise<CorpusFile | undefined> {
  const store = await createStore({ 'fees.yaml': SHIPPED }, { 'fees.yaml': overlay });
  return (await store.read())[0];
}

/** A store that has read the corpus once and kept what it was parsed to. */
const createKnowingStore: CreateKnowledgeStore = async (shipped, overlay = {}) => {
  const folders = { shippedFolder: writeFolder(shipped), overlayFolder: writeFolder(overlay) };
  const options = { ...folders, cacheFile: join(createTemporaryFolder(), 'cache/parsed.json') };
  await createFileKnowledgeStore(options).read();
  return createFileKnowledgeStore(options);
};

describe('the file knowledge store', () => {
  testKnowledgeStore(createStore);

  describe('that keeps what files were parsed to', () => {
    testKnowledgeStore(createKnowingStore);

    it('reads what a file says now, and lines as they are now', async () => {
      const shippedFolder = writeFolder({ 'fees.yaml': SHIPPED, 'rates.csv': 'a,b\n1,2\n' });
      const cacheFile = join(createTemporaryFolder(), 'parsed.json');
      const store = createFileKnowledgeStore({ shippedFolder, overlayFolder: `${shippedFolder}-none`, cacheFile });
      await store.read();
      writeFileSync(join(shippedFolder, 'fees.yaml'), '# dearer\nfee: 600\n');
      const [fees, rates] = await store.read();
      expect([fees?.value, fees?.lineOf(['fee']), rates?.value]).toEqual([{ fee: 600 }, 2, [{ a: '1', b: '2' }]]);
    });

    it.each([
      ['cut off', (text: string) => text.slice(0, -3)],
      ['changed', (text: string) => text.replace('500', '501')],
      ['empty', () => ''],
    ])('parses again when what it kept is %s', async (_, spoil) => {
      const shippedFolder = writeFolder({ 'fees.yaml': SHIPPED });
      const cacheFile = join(createTemporaryFolder(), 'parsed.json');
      const store = createFileKnowledgeStore({ shippedFolder, overlayFolder: `${shippedFolder}-none`, cacheFile });
      await store.read();
      writeFileSync(cacheFile, spoil(readFileSync(cacheFile, 'utf8')));
      expect((await store.read())[0]?.value).toEqual({ fee: 500 });
    });

    it('reads on where nothing can be kept', async () => {
      const shippedFolder = writeFolder({ 'fees.yaml': SHIPPED });
      const cacheFile = join(shippedFolder, 'fees.yaml', 'parsed.json');
      const store = createFileKnowledgeStore({ shippedFolder, overlayFolder: `${shippedFolder}-none`, cacheFile });
      expect((await store.read())[0]?.value).toEqual({ fee: 500 });
    });
  });

  it.each(['fees.yml', 'fees.YAML', 'fees.json', 'fees.xlsx'])('says of %s that it is not read', async (name) => {
    const [file] = await (await createStore({}, { [name]: SHIPPED })).read();
    expect(file).toMatchObject({ path: name, fault: { message: expect.stringContaining('end in .yaml or .csv') } });
  });

  it('passes over notes and hidden files', async () => {
    const store = await createStore({ 'fees.yaml': SHIPPED }, { 'notes.md': 'ours', '.fees.yml': 'half' });
    expect((await store.read()).map(({ path }) => path)).toEqual(['fees.yaml']);
  });

  describe('with an overlay', () => {
    it('knows the shipped file that an overlay file names', async () => {
      const file = await readOverlaid(`# replaces: ${shippedChecksum}\nfee: 270\n`);
      expect(file).toMatchObject({ value: { fee: 270 }, replaces: shippedChecksum, baseChanged: false });
    });

    it('finds the name of the shipped file below other comments', async () => {
      const file = await readOverlaid(`# ours since June\r\n# replaces: ${shippedChecksum}\r\nfee: 270\r\n`);
      expect(file?.baseChanged).toBe(false);
    });

    it.each([
      ['a text', 'fees.yaml', SHIPPED],
      ['a table', 'fees.csv', 'fee\n500\n'],
    ])('finds the name of the shipped file after the byte order mark of %s', async (_, path, shipped) => {
      const checksum = createHash('sha256').update(shipped).digest('hex');
      const store = await createStore({ [path]: shipped }, { [path]: `\uFEFF# replaces: ${checksum}\n${shipped}` });
      expect((await store.read())[0]).toMatchObject({ replaces: checksum, baseChanged: false, fault: null });
    });

    it('tells that the shipped file has changed since', async () => {
      const file = await readOverlaid(`# replaces: ${'0'.repeat(64)}\nfee: 270\n`);
      expect(file).toMatchObject({ replaces: '0'.repeat(64), baseChanged: true });
    });

    it('takes the base to have changed when an overlay file does not name it', async () => {
      expect(await readOverlaid('fee: 270\n')).toMatchObject({ replaces: null, baseChanged: true });
    });

    it('keeps an overlay file whose base has changed', async () => {
      expect((await readOverlaid('fee: 270\n'))?.value).toEqual({ fee: 270 });
    });

    it('reads the name of the shipped file in a table too', async () => {
      const table = 'id,fee\na,500\n';
      const checksum = createHash('sha256').update(table).digest('hex');
      const store = await createStore({ 'a.csv': table }, { 'a.csv': `# replaces: ${checksum}\nid,fee\na,270\n` });
      expect((await store.read())[0]).toMatchObject({ value: [{ id: 'a', fee: '270' }], baseChanged: false });
    });
  });

  describe('with faulty files', () => {
    it.each([
      ['a list left open', 'a.yaml', 'title: 商标\nitems: [一\nmore: 1\n', 3],
      ['a key written twice', 'a.yaml', 'title: 一\nfee: 2\ntitle: 三\n', 3],
      ['an alias', 'a.yaml', 'a: &x 1\nb: *x\n', 2],
      ['an alias of nothing', 'a.yaml', 'a: 1\nb: *y\n', 2],
      ['a row with too few cells', 'a.csv', 'id,fee\na,1\nb\nc,3\n', 3],
      ['a row with too many cells', 'a.csv', '# rates\nid,fee\na,1,2\n', 3],
    ])('names the line of %s', async (_, path, text, line) => {
      expect((await readOne(createStore, path, text)).fault?.line).toBe(line);
    });

    it('tells in words what is wrong', async () => {
      expect((await readOne(createStore, 'a.yaml', 'fee: 1\nfee: 2\n')).fault?.message).toMatch(/unique/);
    });

    it('gives no value of a file with a fault', async () => {
      expect((await readOne(createStore, 'a.csv', 'id,fee\na\n')).value).toBeNull();
    });

    it('takes a file with zero bytes to be no text', async () => {
      const file = await readBytes('a.yaml', [0x61, 0x3a, 0x20, 0x00]);
      expect(file?.fault).toEqual({ line: 1, message: 'is not text' });
    });

    it('tells how to save a file that is not in UTF-8', async () => {
      const file = await readBytes('a.csv', [0x69, 0x64, 0x0a, ...GB18030_TRADE_MARK, 0x0a]);
      expect(file?.fault).toEqual({ line: 1, message: 'is not text in UTF-8; save it as UTF-8' });
    });
  });

  it('passes over files of other kinds', async () => {
    const store = await createStore({ 'README.md': '# corpus', 'a.yaml': 'a: 1\n', 'a.yaml.orig': 'a: 0\n' });
    expect((await store.read()).map(({ path }) => path)).toEqual(['a.yaml']);
  });

  it('reads a table that a spreadsheet began with a byte order mark', async () => {
    expect((await readOne(createStore, 'a.csv', '\uFEFFid,fee\na,1\n')).value).toEqual([{ id: 'a', fee: '1' }]);
  });

  it('takes a slash at the end of a folder for nothing', async () => {
    const [shippedFolder, overlayFolder] = [writeFolder({ 'a.yaml': 'a: 1\n' }), writeFolder({ 'b/c.yaml': 'c: 1\n' })];
    const options = { shippedFolder: `${shippedFolder}/`, overlayFolder: `${overlayFolder}/` };
    const files = await createFileKnowledgeStore(options).read();
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b/c.yaml']);
  });

  it('does without an overlay that was never made', async () => {
    const shippedFolder = writeFolder({ 'a.yaml': 'a: 1\n' });
    const store = createFileKnowledgeStore({ shippedFolder, overlayFolder: join(shippedFolder, 'never-made') });
    expect(await store.read()).toHaveLength(1);
  });

  it('refuses to go without the shipped corpus, and names its folder', async () => {
    const shippedFolder = join(createTemporaryFolder(), 'never-made');
    const reading = createFileKnowledgeStore({ shippedFolder, overlayFolder: createTemporaryFolder() }).read();
    await expect(reading).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringContaining(shippedFolder),
    });
  });

  it('refuses an overlay that is no folder', async () => {
    const shippedFolder = writeFolder({ 'a.yaml': 'a: 1\n' });
    const reading = createFileKnowledgeStore({ shippedFolder, overlayFolder: join(shippedFolder, 'a.yaml') }).read();
    await expect(reading).rejects.toMatchObject({ code: 'corpus-invalid' });
  });
});
