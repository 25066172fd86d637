import { describe, expect, it } from 'vitest';
import { type ComposerKey, sendsQuestion } from '../../widget/chat/composer-keys.ts';

const enter: ComposerKey = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
};

describe('the composer', () => {
  it('sends on Enter', () => {
    expect(sendsQuestion(enter)).toBe(true);
  });

  it('does not send on the Enter that confirms a word of an input method', () => {
    expect(sendsQuestion({ ...enter, isComposing: true })).toBe(false);
  });

  it('does not send on the Enter Safari reports after the composition has ended', () => {
    expect(sendsQuestion({ ...enter, keyCode: 229 })).toBe(false);
  });

  it.each(['shiftKey', 'ctrlKey', 'altKey', 'metaKey'] as const)('does not send while %s is held', (modifier) => {
    expect(sendsQuestion({ ...enter, [modifier]: true })).toBe(false);
  });

  it('does not send on any other key', () => {
    expect(sendsQuestion({ ...enter, key: 'a', keyCode: 65 })).toBe(false);
  });
});
