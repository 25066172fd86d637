import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/language/index.ts';

const bytesOf = (hex: string) => Buffer.from(hex, 'hex');
/** 商标注册 and 窗口 as a Windows editor in Chinese saves them. */
const TRADE_MARK = bytesOf('c9ccb1ead7a2b2e1');
const COUNTER = bytesOf('b4b0bfda');

describe('decodeText', () => {
  it('reads UTF-8 before GB18030', () => {
    expect(decodeText(Buffer.from('商标'))).toBe('商标');
    expect(decodeText(TRADE_MARK)).toBe('商标注册');
  });

  it('believes a page that says it is in GB2312, where the bytes could be either', () => {
    const either = bytesOf('c4a3');
    expect(decodeText(either, 'GB2312')).toBe('模');
    expect(decodeText(either)).toBe('\u0123');
  });

  it('does not believe a page that says it is in GB2312 and is not', () => {
    expect(decodeText(Buffer.from('到窗口办理须知'), 'gb2312')).toBe('到窗口办理须知');
  });

  it.each([
    ['GB18030 behind UTF-8', [Buffer.from('到窗口办理须知。'), TRADE_MARK]],
    ['UTF-8 behind GB18030', [TRADE_MARK, COUNTER, Buffer.from('到窗口办理须知')]],
    ['lines of both', [Buffer.from('到窗口办理\n'), TRADE_MARK, Buffer.from('\n到窗口办理\n'), COUNTER]],
  ])('is null for %s: half of it would be read as wrong characters', (_what, parts) => {
    expect(decodeText(Buffer.concat(parts))).toBeNull();
  });

  it('is null for bytes of no encoding', () => {
    expect(decodeText(bytesOf('ffff41ff'))).toBeNull();
  });
});
