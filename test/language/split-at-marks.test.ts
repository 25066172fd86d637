import { expect, it } from 'vitest';
import { splitAtMarks } from '../../server/language/index.ts';

it.each([
  ['品牌：名称、标志、店招', ['品牌', '名称', '标志', '店招']],
  ['驳回通知书（全部或部分驳回）', ['驳回通知书', '全部或部分驳回']],
  ['A brand: name, logo', ['A brand', 'name', 'logo']],
  ['。。。', []],
])('%s has the parts %j', (text, parts) => {
  expect(splitAtMarks(text)).toEqual(parts);
});
