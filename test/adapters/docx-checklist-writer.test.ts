import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { createDocxChecklistWriter } from '../../server/adapters/docx-checklist-writer.ts';
import { sampleChecklist, testChecklistWriter } from '../contracts/checklist-writer.ts';

const readWords = async (file: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;

describe('the DOCX checklist writer', () => {
  testChecklistWriter(createDocxChecklistWriter, readWords);

  /** The parts of a file by name. */
  const partsOf = async () => {
    const files = unzipSync(await createDocxChecklistWriter().write(sampleChecklist));
    return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  };

  it('says in the properties of the file what it is', async () => {
    const properties = (await partsOf()).get('docProps/core.xml') ?? '';
    expect(properties).toContain('<dc:title>示例登记·带什么去</dc:title>');
    expect(properties).toContain('<dc:subject>示例登记·带什么去</dc:subject>');
    expect(properties).toContain('<cp:keywords>示例登记, 仅供参考</cp:keywords>');
    expect(properties).toMatch(/<dc:description>仅供参考：办理以官方公布为准。[^<]*按2026年11月24日施行的法律/);
  });

  it('carries its label in the head and its day and version in the foot of every page', async () => {
    const parts = await partsOf();
    const joined = (prefix: string) =>
      [...parts]
        .filter(([name]) => name.startsWith(prefix))
        .map(([, xml]) => xml)
        .join('');
    expect(joined('word/header')).toContain('仅供参考');
    expect(joined('word/footer')).toContain('资料版本 sample');
  });

  it('is a zip archive by its first bytes', async () => {
    const file = await createDocxChecklistWriter().write(sampleChecklist);
    expect([...file.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
