import { describe, expect, it } from 'vitest';
import { withoutFoot } from '../../../server/indexing/sync/without-foot.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { regulation } from './sample-regulation.ts';

const law = regulation();
const cut = (text: string) => withoutFoot(writeSampleDocument({ text })).text;

describe('withoutFoot', () => {
  it('takes away what a page writes below the last sentence of a law', () => {
    expect(cut(`${law}\n打印本页\n上一篇：另一个办法\n版权所有：示例机关`)).toBe(law);
  });

  it('takes the places of those lines away too', () => {
    const places = [
      { line: 0, page: null, anchor: 'top' },
      { line: law.split('\n').length, page: null, anchor: 'foot' },
    ];
    const text = `${law}\n打印本页`;
    expect(withoutFoot(writeSampleDocument({ text, places })).places).toEqual(places.slice(0, 1));
  });

  it.each([
    ['an annex', `${law}\n附件：收费项目\n登记费 90元`],
    ['a table', `${law}\n| 项目 | 金额 |\n| --- | --- |\n| 登记费 | 90元 |`],
    ['nothing below', law],
    ['no sentence at all', '打印本页\n关闭'],
  ])('leaves a text with %s as it is', (_, text) => {
    expect(cut(text)).toBe(text);
  });
});
