import { describe, expect, it } from 'vitest';
import { isShort } from '../../widget/chat/is-short.ts';

const choices = (...labels: string[]) => labels.map((label) => ({ label }));

describe('choices', () => {
  it('stand side by side where they are many and short, whatever the last says', () => {
    expect(isShort(choices('北京', '重庆', '广州', '杭州', '上海', '深圳', '其他城市，或者不想说是哪一个'))).toBe(true);
    expect(isShort(choices('Beijing', 'Chongqing', 'Guangzhou', 'Hangzhou', 'Shanghai', 'Elsewhere'))).toBe(true);
  });

  it('stand below each other where they are few or long', () => {
    expect(isShort(choices('发明专利', '实用新型', '外观设计'))).toBe(false);
    expect(isShort(choices('国家知识产权局商标局', '法院', '海关', '行政机关', '平台', '说不清'))).toBe(false);
  });
});
