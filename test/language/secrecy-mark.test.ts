import { describe, expect, it } from 'vitest';
import { hasSecrecyMark } from '../../server/language/index.ts';

describe('hasSecrecyMark', () => {
  it.each(['机密★10年', '機密★10年', '绝密 ★ 长期', '秘密★', '★机密', '内部资料，注意保存', '内部资料 注意保存'])(
    'sees the mark %s',
    (mark) => {
      expect(hasSecrecyMark(`请看这份文件 ${mark}\n关于开展试点的请示`)).toBe(true);
    },
  );

  it.each([
    '商业秘密怎么保护',
    '向国外申请前的保密审查怎么办',
    '技术秘密和专利选哪个',
    '公司内部资料被员工拿去申请专利怎么办',
    '机密信息写进专利会公开吗',
    '五★评价的秘密配方能申请专利吗',
    'trade secret or patent?',
  ])('lets the honest question pass: %s', (question) => {
    expect(hasSecrecyMark(question)).toBe(false);
  });
});
