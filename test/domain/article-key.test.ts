import { describe, expect, it } from 'vitest';
import { parseArticleKey } from '../../server/domain/index.ts';

describe('parseArticleKey', () => {
  it.each([
    ['trademark-law@2019/40', { law: 'trademark-law', version: '2019', article: '40' }],
    ['patent-rules@2023/57-1', { law: 'patent-rules', version: '2023', article: '57-1' }],
    ['patent-guidelines@2023-12/5-9-4-2', { law: 'patent-guidelines', version: '2023-12', article: '5-9-4-2' }],
  ])('takes %s apart', (key, parts) => {
    expect(parseArticleKey(key)).toEqual(parts);
  });

  it.each([
    '',
    'trademark-law/40',
    'trademark-law@2019',
    'trademark-law@2019/',
    'trademark-law@2019/四十',
    'trademark-law@2019/40#grace',
    'trademark-law@2019/57-',
    'Trademark-Law@2019/40',
    'card:trademark-renewal#fees',
    'trademark-law@2019/40\n',
  ])('refuses %j', (key) => {
    expect(parseArticleKey(key)).toBeNull();
  });
});
