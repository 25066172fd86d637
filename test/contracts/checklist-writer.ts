import { expect, it } from 'vitest';
import type { Checklist, ChecklistWriter } from '../../server/ports/index.ts';

/** A checklist of a matter that does not exist. */
export const sampleChecklist: Checklist = {
  language: 'zh-Hans',
  title: '示例登记·带什么去',
  lead: '去办之前，对着打勾。',
  label: '仅供参考：办理以官方公布为准。',
  stamp: ['按2026年11月24日施行的法律', '全国通用', '资料版本 sample'],
  keywords: ['示例登记', '仅供参考'],
  sections: [
    { title: '所需材料', isTicked: true, lines: ['申请书', '身份证明'], remarks: ['窗口另有要求的，以指南为准。'] },
    { title: '办理渠道', isTicked: false, lines: ['网上申请'], remarks: [] },
    { title: '官方收费', isTicked: false, lines: [], remarks: ['尚未核实。'] },
  ],
};

/** What every writer of checklists keeps; `read` gives the words of a file. */
export function testChecklistWriter(create: () => ChecklistWriter, read: (file: Uint8Array) => Promise<string>): void {
  const written = async (changes: Partial<Checklist> = {}) =>
    read(await create().write({ ...sampleChecklist, ...changes }));

  it('writes every word, sections in their order', async () => {
    const text = await written();
    const words = sampleChecklist.sections.flatMap(({ title, lines, remarks }) => [title, ...lines, ...remarks]);
    const places = words.map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('gives a box to each line that is ticked, and to no other', async () => {
    expect((await written()).match(/☐/gu)).toHaveLength(2);
  });

  it('says on its face what it is, and by the law of which day', async () => {
    const text = await written();
    for (const words of [sampleChecklist.title, sampleChecklist.label]) expect(text).toContain(words);
  });

  it('keeps what would be markup as words', async () => {
    const lines = ['<b>&amp;"引号"\'</b>'];
    const text = await written({ sections: [{ title: '<i>', isTicked: true, lines, remarks: [] }] });
    expect(text).toContain(lines[0]);
  });

  it('leaves out characters that no document may hold', async () => {
    const text = await written({ title: '坏\u0000字\u000b符' });
    expect(text).toContain('坏 字 符');
  });

  it('writes a checklist without any line', async () => {
    expect(await written({ sections: [], stamp: [], keywords: [] })).toContain(sampleChecklist.title);
  });

  it('names the files it writes', () => {
    const { extension, mediaType } = create();
    expect([extension, mediaType]).toEqual([expect.stringMatching(/^[a-z]+$/), expect.stringMatching(/^[a-z]+\/\S+$/)]);
  });
}
