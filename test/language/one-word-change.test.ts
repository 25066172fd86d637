import { describe, expect, it } from 'vitest';
import { differsByOneWord } from '../../server/language/index.ts';

describe('differsByOneWord', () => {
  const copies = [
    ['商标转让多少钱', '商标转让要多少钱'],
    ['商标转让的费用', '商标转让的期限'],
    ['注册商标可以用Ｒ标记吗', '注册商标可以用R标记吗？'],
    ['What is task 4?', 'What is pilot task 4?'],
    ['How long does renewal take', 'How long does assignment take'],
  ];
  for (const [left = '', right = ''] of copies)
    it(`finds ${right} in ${left}`, () => {
      expect(differsByOneWord(left, right)).toBe(true);
      expect(differsByOneWord(right, left)).toBe(true);
    });

  const others = [
    ['商标转让多少钱', '牌子过户给别人要花多少'],
    ['撤三答辩', '撤三举证'],
    ['注册商标要多久', '商标多长时间能下来'],
    ['trademark fee', 'trademark form'],
    ['How long does renewal take', 'How much is renewal'],
  ];
  for (const [left = '', right = ''] of others)
    it(`tells ${right} from ${left}`, () => {
      expect(differsByOneWord(left, right)).toBe(false);
    });
});
