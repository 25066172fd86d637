import { describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../server/adapters/langchain-text-splitter.ts';
import { testTextSplitter } from '../contracts/text-splitter.ts';

describe('the LangChain text splitter', () => {
  testTextSplitter(createLangchainTextSplitter);

  it('leaves the mark of a sentence at its end, not at the head of the next', async () => {
    const parts = await createLangchainTextSplitter().split(
      '应当书面通知申请人；期满不答复的，视为撤回；可以延长。',
      14,
    );
    expect(parts.filter((part) => /^[。；，]/.test(part))).toEqual([]);
  });

  it('leaves the full stop of an English sentence at its end', async () => {
    const parts = await createLangchainTextSplitter().split('File the form. Pay the fee. Wait for it.', 16);
    expect(parts).toEqual(['File the form.', 'Pay the fee.', 'Wait for it.']);
  });
});
