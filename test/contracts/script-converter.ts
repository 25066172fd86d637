import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ScriptConverter } from '../../server/ports/index.ts';

const notChinese = fc.string({ unit: fc.constantFrom(...'abcXYZ 0123456789.,%()[]/-+@#«é©€\n') });

/** What every script converter keeps. */
export function testScriptConverter(create: () => ScriptConverter): void {
  const converter = create();

  it.each([
    ['商標註冊與專利申請', '商标注册与专利申请'],
    ['軟體著作權', '软件著作权'],
    ['網路平臺', '网络平台'],
  ])('writes %s in simplified characters', (traditional, simplified) => {
    expect(converter.toSimplified(traditional)).toBe(simplified);
  });

  it('writes simplified characters as traditional ones', () => {
    expect(converter.toTraditional('专利申请优先权')).toBe('專利申請優先權');
  });

  it('keeps a simplified text as it is on the way to simplified', () => {
    const text = '商标局应当自收到申请之日起九个月内审查完毕。';
    expect(converter.toSimplified(text)).toBe(text);
  });

  it.each(['无效宣告要多久', '申请文件和审查程序', '查询、复制、执行资料', '新增商品，停用标识'])(
    'leaves the simplified words of “%s” alone',
    (text) => {
      expect(converter.toSimplified(text)).toBe(text);
    },
  );

  it.each([
    ['無效宣告要多久', '无效宣告要多久'],
    ['查詢檔案與複製資料', '查询档案与复制资料'],
  ])('keeps the words of law in %s', (traditional, simplified) => {
    expect(converter.toSimplified(traditional)).toBe(simplified);
  });

  it('finds the way back from traditional', () => {
    const text = '发明专利的年费和滞纳金怎么计算？';
    expect(converter.toSimplified(converter.toTraditional(text))).toBe(text);
  });

  it('keeps what is not Chinese, in both directions', () => {
    fc.assert(
      fc.property(notChinese, (text) => {
        expect([converter.toSimplified(text), converter.toTraditional(text)]).toEqual([text, text]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what is not Chinese within a Chinese sentence', () => {
    expect(converter.toTraditional('PCT 申请费为 1330 CHF（见[1]）')).toBe('PCT 申請費為 1330 CHF（見[1]）');
  });
}
