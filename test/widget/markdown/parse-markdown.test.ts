import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../widget/kit/markdown/markdown.ts';
import { parseMarkdown } from '../../../widget/kit/markdown/parse-markdown.ts';
import { plainText } from '../../../widget/kit/markdown/plain-text.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const inlinesOf = (block: Block) => (block.kind === 'paragraph' ? block.children : block.items.flat());
const deep = (pieces: readonly Inline[]): Inline[] =>
  pieces.flatMap((piece) => [piece, ...(piece.kind === 'strong' ? deep(piece.children) : [])]);
const everything = (markdown: string) => parseMarkdown(markdown).flatMap((block) => deep(inlinesOf(block)));

describe('restricted Markdown', () => {
  it('has paragraphs, with single line breaks kept', () => {
    expect(parseMarkdown('一\n二\n\n三')).toEqual([
      { kind: 'paragraph', children: [text('一'), { kind: 'break' }, text('二')] },
      { kind: 'paragraph', children: [text('三')] },
    ]);
  });

  it('has bullet lists and numbered lists', () => {
    expect(parseMarkdown('要两样：\n- 申请书\n- 身份证明\n\n3. 缴费\n4. 领证')).toEqual([
      { kind: 'paragraph', children: [text('要两样：')] },
      { kind: 'list', isOrdered: false, start: 1, items: [[text('申请书')], [text('身份证明')]] },
      { kind: 'list', isOrdered: true, start: 3, items: [[text('缴费')], [text('领证')]] },
    ]);
  });

  it('does not take an amount at the start of a line for a numbered list', () => {
    expect(parseMarkdown('1.5元').map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('has bold words, which may hold a marker, and markers that stand against their word', () => {
    expect(everything('在**12个月内 [1]**办理 [2]。')).toEqual([
      text('在'),
      { kind: 'strong', children: [text('12个月内'), { kind: 'citation', number: 1 }] },
      text('12个月内'),
      { kind: 'citation', number: 1 },
      text('办理'),
      { kind: 'citation', number: 2 },
      text('。'),
    ]);
  });

  it('makes a link of a written address, without the punctuation after it', () => {
    expect(everything('见（https://sbj.cnipa.gov.cn/sbj/）。')[1]).toEqual({
      kind: 'link',
      text: 'https://sbj.cnipa.gov.cn/sbj/',
      href: 'https://sbj.cnipa.gov.cn/sbj/',
    });
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert%281%29)',
    '[x](data:text/html,<b>)',
    '[x](//evil.example)',
    '[x](https://user:pass@evil.example/)',
    '[x](https://good.example\u202e/)',
    '<a href="https://evil.example">x</a',
    '![x](vbscript:x)',
  ])('leaves %s as text', (hostile) => {
    expect(
      everything(hostile).filter(({ kind, ...rest }) => kind === 'link' && 'href' in rest && !isPlain(rest.href)),
    ).toEqual([]);
    expect(plainText(hostile)).toContain('x');
  });
});

const isPlain = (href: string) => {
  const url = new URL(href);
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
};

const PIECES = [
  ...['**', '*', '[1]', '[12]', '[', ']', '(', ')', '](', '\n', '\n\n', '- ', '1. ', '1、', '•', '\\', '`', '#', '>'],
  ...[
    'javascript:',
    'data:',
    'https://',
    'http://a.b/',
    'HTTPS://X',
    '@',
    '%00',
    '<script>',
    '<img onerror=x>',
    '&lt;',
  ],
  ...['\u202e', '\u0000', '\u200b', '商标', ' ', '\r\n', '\ud800'],
];
const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('restricted Markdown from anybody', () => {
  it('never becomes anything but the allowed kinds, with http(s) links alone', () => {
    fc.assert(
      fc.property(hostileText, (markdown) => {
        for (const block of parseMarkdown(markdown)) expect(['paragraph', 'list']).toContain(block.kind);
        for (const piece of everything(markdown)) {
          expect(['text', 'break', 'strong', 'link', 'citation']).toContain(piece.kind);
          if (piece.kind === 'link') expect(isPlain(piece.href)).toBe(true);
          if (piece.kind === 'strong') expect(piece.children.map(({ kind }) => kind)).not.toContain('strong');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no letter of the text', () => {
    const letters = (words: string) => words.replace(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('**', '[1]', '\n', '\n\n', '- ', '商标', '续展', 'a b', '。'), { maxLength: 40 }),
        (pieces) => {
          const markdown = pieces.join('');
          expect(letters(plainText(markdown))).toBe(letters(markdown));
        },
      ),
    );
  });

  it('is read in time that grows with its length alone', () => {
    for (const piece of ['[', '**', '[a](', 'https://', '1. ', '[1](']) {
      const started = performance.now();
      parseMarkdown(piece.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
