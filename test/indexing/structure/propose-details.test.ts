import { describe, expect, it } from 'vitest';
import { proposeDetails } from '../../../server/indexing/structure/propose-details.ts';
import { readLawStructure } from '../../../server/language/index.ts';

const propose = (text: string) => proposeDetails(readLawStructure(text));

describe('proposeDetails', () => {
  it('reads title, number and dates of a first enactment', () => {
    const text = `示例登记条例
（2020年2月1日国务院令第123号公布　自2020年3月1日起施行）
第一条　制定本条例。
第二条　本条例自2020年3月1日起施行。`;
    expect(propose(text)).toEqual({
      title: '示例登记条例',
      documentNumber: '国务院令第123号',
      promulgated: '2020-02-01',
      effectiveFrom: '2020-03-01',
    });
  });

  it('proposes no day of force for an amended text that only keeps that of the first', () => {
    const text = `中华人民共和国示例法
1990年1月1日示例大会通过
根据2020年2月1日《关于修改示例法的决定》修正
第一条　制定本法。
第二条　本法自1991年1月1日起施行。`;
    expect(propose(text)).toMatchObject({ promulgated: '2020-02-01', effectiveFrom: null });
  });

  it('takes the day of promulgation where the text says from that day', () => {
    expect(propose('示例办法\n2020年2月1日公布\n第一条　本办法自公布之日起施行。')).toMatchObject({
      effectiveFrom: '2020-02-01',
    });
  });

  it('reads days written in numerals', () => {
    expect(propose('示例规定\n二〇一四年四月二十九日公布\n第一条　本规定自二〇一四年五月一日起施行。')).toMatchObject({
      promulgated: '2014-04-29',
      effectiveFrom: '2014-05-01',
    });
  });

  it('reads the number of a judicial interpretation', () => {
    expect(propose('示例解释\n（法释〔2020〕19号）\n第一条　解释。').documentNumber).toBe('法释〔2020〕19号');
  });

  it('says nothing where the text says nothing', () => {
    expect(propose('')).toEqual({ title: null, documentNumber: null, promulgated: null, effectiveFrom: null });
  });
});

describe('the day of effect of a text without articles', () => {
  const effectOf = (text: string) => proposeDetails(readLawStructure(text)).effectiveFrom;

  it('is the one it states of itself', () => {
    expect(effectOf('关于窗口服务的通知\n各有关单位：\n本通知自2026年5月1日起施行。')).toBe('2026-05-01');
  });

  it('is not that of a law it speaks of', () => {
    expect(effectOf('新商标法问答\n新修订的商标法自2027年1月1日起施行，请注意。')).toBeNull();
  });
});
