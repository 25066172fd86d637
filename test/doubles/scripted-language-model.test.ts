import { describe, expect, it } from 'vitest';
import { sampleRequest, testLanguageModel } from '../contracts/language-model.ts';
import { createScriptedLanguageModel } from './scripted-language-model.ts';

describe('the scripted language model', () => {
  testLanguageModel(async (answer) => createScriptedLanguageModel(() => answer));

  it('keeps what it was asked', async () => {
    const model = createScriptedLanguageModel(() => ({ intent: 'fee', confidence: 1 }));
    await model.structured(sampleRequest());
    expect(model.asked).toEqual([{ instructions: '说出用户想知道什么。', material: '商标续展多少钱' }]);
  });

  it('that never answers ends with the signal', async () => {
    const model = createScriptedLanguageModel(() => new Promise(() => undefined));
    const asked = model.structured(sampleRequest({ signal: AbortSignal.timeout(20) }));
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
