import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { testScriptConverter } from '../contracts/script-converter.ts';

describe('the OpenCC script converter', () => {
  testScriptConverter(createOpenccScriptConverter);

  it('turns words of Taiwan into those of the mainland', () => {
    expect(createOpenccScriptConverter().toSimplified('資訊網路與程式')).toBe('信息网络与程序');
  });
});
