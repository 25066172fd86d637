import type { Pinyin } from '../../server/ports/index.ts';

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  '商shang 标biao 续xu 展zhan 占zhan 站zhan 专zhuan 利li 力li 申shen 请qing 情qing 注zhu 册ce 住zhu 年nian 费fei 律lv'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Readings of a few characters, known by heart. */
export const tinyPinyin: Pinyin = {
  syllables: (text) => [...text].map((character) => READINGS[character] ?? null),
};
