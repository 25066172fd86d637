import { expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { simplifiedWords } from '../../../server/transport/pages/simplified-words.ts';
import { traditionalWords } from '../../../server/transport/pages/traditional-words.ts';

const { toTraditional } = createOpenccScriptConverter();

it('says in traditional characters what the simplified words say', () => {
  const converted = Object.entries(simplifiedWords).map(([name, words]) => [name, toTraditional(words)]);
  expect(traditionalWords).toEqual(Object.fromEntries(converted));
});
