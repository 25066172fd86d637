import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextSplitter } from '../../server/ports/index.ts';

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
const prose = fc
  .array(fc.constantFrom(...'申请人应当提交商标注册书', ...'。！？；，\n ', '𠮷', 'trade mark. ', '\n\n', '2026'), {
    maxLength: 80,
  })
  .map((pieces) => pieces.join(''));

/** What every text splitter keeps. */
export function testTextSplitter(create: () => TextSplitter): void {
  testAnyText(create);
  testCuts(create);
}

function testAnyText(create: () => TextSplitter): void {
  it('loses no words, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(prose, fc.integer({ min: 5, max: 60 }), async (text, maxCharacters) => {
        const parts = await create().split(text, maxCharacters);
        expect(withoutSpace(parts.join(''))).toBe(withoutSpace(text));
      }),
      { numRuns: 60 },
    );
  });

  it('makes no empty parts, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async (text) => {
        expect((await create().split(text, 20)).filter((part) => part.trim() === '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('makes no part longer than allowed, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(prose, fc.integer({ min: 5, max: 40 }), async (text, maxCharacters) => {
        const parts = await create().split(text, maxCharacters);
        expect(parts.filter((part) => [...part].length > maxCharacters)).toEqual([]);
      }),
    );
  });
}

function testCuts(create: () => TextSplitter): void {
  it('leaves a text that is short enough in one part', async () => {
    expect(await create().split('申请人应当提交商标注册书。', 60)).toEqual(['申请人应当提交商标注册书。']);
  });

  it('cuts at the ends of sentences where it can', async () => {
    const parts = await create().split('申请人应当提交申请书。商标局应当及时审查。决定应当说明理由！', 16);
    expect(parts).toEqual(['申请人应当提交申请书。', '商标局应当及时审查。', '决定应当说明理由！']);
  });

  it('cuts at the ends of paragraphs first', async () => {
    expect(await create().split('第一段。仍是第一段。\n\n第二段。', 12)).toEqual(['第一段。仍是第一段。', '第二段。']);
  });

  it('cuts a sentence that is too long by itself', async () => {
    const parts = await create().split('申'.repeat(25), 10);
    expect(parts.map(({ length }) => length)).toEqual([10, 10, 5]);
  });

  it('cuts no character in two', async () => {
    const parts = await create().split('𠮷'.repeat(4), 3);
    expect(parts.filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
  });

  it('makes no part of a text without words', async () => {
    expect(await create().split(' \n\n ', 10)).toEqual([]);
  });
}
