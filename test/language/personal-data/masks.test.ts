import { describe, expect, it } from 'vitest';
import { maskForKeeping, maskPersonalData, masksIn, withoutMasks } from '../../../server/language/index.ts';

describe('the marks', () => {
  it('are English in an English message', () => {
    expect(maskPersonalData('mobile 13800138000, how much is renewal?').text).toBe(
      'mobile [mobile number], how much is renewal?',
    );
  });

  it('tell again what was masked', () => {
    expect(masksIn('电话［手机号］或 [e-mail address]')).toEqual(['mobile', 'email']);
  });

  it('are taken out, and nothing else in brackets is', () => {
    expect(withoutMasks('身份证［身份证号］，国发〔2023〕5号［注］[1]')).toBe('身份证 ，国发〔2023〕5号［注］[1]');
  });

  it('are not masked again', () => {
    const { text } = maskPersonalData('我家住上海市浦东新区张杨路500号3号楼402室，电话13800138000');
    expect(maskPersonalData(text)).toEqual({ text, found: [] });
  });
});

describe('maskForKeeping', () => {
  it.each([
    ['统一社会信用代码91110000100000158X 怎么变更', '统一社会信用代码［统一社会信用代码］ 怎么变更'],
    ['公司地址在北京市朝阳区望京街10号1号楼A座1201室，要变更', '公司地址在北京市［经营地址］，要变更'],
    ['电话13800138000', '电话［手机号］'],
  ])('masks what a business is known by, and people: %s', (text, kept) => {
    expect(maskForKeeping(text)).toBe(kept);
  });

  it('keeps a text without any', () => {
    expect(maskForKeeping('申请号202310123456.7，国知发〔2023〕12号')).toBe('申请号202310123456.7，国知发〔2023〕12号');
  });
});
