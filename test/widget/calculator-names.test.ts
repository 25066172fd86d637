import { describe, expect, it } from 'vitest';
import { type CalculatorNames, nameInputs } from '../../widget/chat/calculator-names.ts';
import { panelStrings } from '../../widget/chat/catalogue.ts';

const names: CalculatorNames = [
  {
    id: 'patent-annual-fee',
    title: { zh: '专利年费', en: 'Patent annual fee' },
    service: 'patent-annual-fee',
    inputs: [
      {
        name: 'right',
        title: { zh: '专利类型', en: 'Kind of patent' },
        kind: 'choice',
        choices: [{ value: 'invention', label: { zh: '发明', en: 'Invention' } }],
      },
      { name: 'filedOn', title: { zh: '申请日', en: 'Filing date' }, kind: 'date' },
      { name: 'year', title: { zh: '年度', en: 'Year' }, kind: 'integer' },
      { name: 'late', title: { zh: '晚交', en: 'Late' }, kind: 'flag' },
      { name: 'paidOn', title: { zh: '缴费日', en: 'Paid on' }, kind: 'date', optional: true },
    ],
  },
];

const calculation = {
  id: 'patent-annual-fee',
  inputs: { year: 6, filedOn: '2021-03-05', right: 'invention', late: false, paidOn: null },
};

describe('what a calculation was given', () => {
  it('is told by the names of its calculator, in their order, without what was left out', () => {
    expect(nameInputs(calculation, names, 'zh-Hans', panelStrings['zh-Hans'])).toEqual([
      { name: '专利类型', value: '发明' },
      { name: '申请日', value: '2021年3月5日' },
      { name: '年度', value: '6' },
      { name: '晚交', value: '否' },
    ]);
    expect(nameInputs(calculation, names, 'en', panelStrings.en)[1]).toEqual({
      name: 'Filing date',
      value: '5 March 2021',
    });
  });

  it('is not told of a calculator that is not known', () => {
    expect(nameInputs({ ...calculation, id: 'another' }, names, 'en', panelStrings.en)).toEqual([]);
  });
});
