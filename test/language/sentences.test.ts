import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses, splitSentences } from '../../server/language/index.ts';

const prose = fc
  .array(
    fc.constantFrom(
      '甲',
      '乙',
      'a',
      ' ',
      '，',
      '。',
      '！',
      '？',
      '；',
      '!',
      '?',
      ';',
      '\n',
      '”',
      '）',
      '"',
      '“',
      '（',
      '、',
    ),
  )
  .map((parts) => parts.join(''));

describe('splitSentences', () => {
  it.each([
    ['先申请。后审查！通过了吗？', ['先申请。', '后审查！', '通过了吗？']],
    ['一、材料；二、费用；三、期限。完', ['一、材料；二、费用；三、期限。', '完']],
    ['fees; documents! done', ['fees; documents!', ' done']],
    ['标题\n正文', ['标题\n', '正文']],
    ['真的吗？！是的。', ['真的吗？！', '是的。']],
    ['他说“可以。”然后走了。', ['他说“可以。”', '然后走了。']],
    ['（见附件。）下一句', ['（见附件。）', '下一句']],
    ['3.5元、No. 7', ['3.5元、No. 7']],
  ])('cuts %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('finds none in an empty text', () => {
    expect(splitSentences('')).toEqual([]);
  });

  it('loses and adds nothing: the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        expect(splitSentences(text).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('cuts after a sentence end and nowhere else', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const sentence of splitSentences(text).slice(0, -1)) expect(sentence).toMatch(/[。！？!?\n][”）"]*$/);
      }),
    );
  });
});

describe('splitClauses', () => {
  it.each([
    ['续展什么时候办、多少钱', ['续展什么时候办', '多少钱']],
    ['要什么材料，费用多少；多久？', ['要什么材料', '费用多少', '多久']],
    ['fees and materials', ['fees', 'materials']],
    ['材料 以及 费用 还有期限', ['材料', '费用', '期限']],
    ['续展要什么材料以及多少钱', ['续展要什么材料', '多少钱']],
    ['brand and land', ['brand', 'land']],
    ['。。、、', []],
  ])('cuts %j', (text, clauses) => {
    expect(splitClauses(text)).toEqual(clauses);
  });

  it('does not cut inside a word', () => {
    expect(splitClauses('understanding landmarks')).toEqual(['understanding landmarks']);
  });

  it('leaves no separator and no empty clause', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const clause of splitClauses(text)) expect(clause).toMatch(/^[^\s、，。！？；!?;][^、，。！？；!?;\n]*$/);
      }),
    );
  });
});
