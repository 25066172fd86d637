import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReplyText } from '../../server/transport/split-reply-text.ts';

describe('the pieces of a reply', () => {
  it('joined are the text, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'商标。！？!?；;\n”’」』）)" .1[]a', '𠮷') });
    fc.assert(
      fc.property(text, (whole) => {
        expect(splitReplyText(whole).join('')).toBe(whole);
      }),
    );
  });

  it('are sentences, each with its mark', () => {
    expect(splitReplyText('可以续展。宽展期六个月！请尽早办理。')).toEqual([
      '可以续展。',
      '宽展期六个月！',
      '请尽早办理。',
    ]);
  });

  it('keep the items of an enumeration together', () => {
    expect(splitReplyText('可以续展；宽展期六个月。')).toEqual(['可以续展；宽展期六个月。']);
  });

  it('keep the closing quotation mark with its sentence', () => {
    expect(splitReplyText('法律规定：“可以续展。”另见细则。')).toEqual(['法律规定：“可以续展。”', '另见细则。']);
  });

  it('are none for a text without words', () => {
    expect(splitReplyText('')).toEqual([]);
  });
});
