import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { testScriptConverter } from '../contracts/script-converter.ts';

describe('the OpenCC script converter', () => {
  testScriptConverter(createOpenccScriptConverter);

  it.each([
    ['資訊網路與程式', '信息网络与程序'],
    ['智慧財產權', '知识产权'],
    ['軟體著作權登記', '软件著作权登记'],
    ['商標代理人', '商标代理人'],
    ['專利權', '专利权'],
    ['積體電路電路布局', '集成电路布图设计'],
    ['人工智慧發明', '人工智能发明'],
    ['伺服器登入不了', '服务器登录不了'],
  ])('turns words of Taiwan into those of the mainland: %s', (text, simplified) => {
    expect(createOpenccScriptConverter().toSimplified(text)).toBe(simplified);
  });
});
