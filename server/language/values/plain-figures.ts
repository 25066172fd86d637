import { visibleText } from '../clean-text.ts';

/** Characters in which figures and units are written otherwise: traditional, and those of cheques. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...(
      '萬万億亿兩两個个項项類类頁页條条號号週周歲岁點点塊块圓元時时間间鐘钟張张種种戶户級级檔档倆两貳二貮二參三叄三陸六' +
      '壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千○〇'
    ).matchAll(/../gu),
  ].map(([pair]) => [...pair] as [string, string]),
);
const OTHERWISE = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');
/** Marks of Markdown between a figure and its unit, and the white space that goes with them. */
const EMPHASIS = /\*\*|__|`|(?<=[\d\p{Script=Han}])\*(?=[\d\p{Script=Han}])/gu;
const LIST_MARK =
  /^[ \t]*(?:[-*•][ \t]+)?(?:\(?\d{1,2}[.)、](?![\d.])|\([一二三四五六七八九十]{1,3}\)|[-*•][ \t])[ \t]*/gmu;
const BETWEEN_HAN = /(?<=[\d\p{Script=Han}])[ \t]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \t]+(?=\d)/gu;
const ADDRESS = /https?:\/\/[\u0021-\u007e]+/gu;

/** A text as its figures are read: half width, one way to write each numeral and unit, without emphasis, list numbers and addresses. */
export function plainFigures(text: string): string {
  return visibleText(text)
    .normalize('NFKC')
    .replace(OTHERWISE, (character) => SAME[character] ?? character)
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(ADDRESS, ' ')
    .replace(EMPHASIS, '')
    .replace(LIST_MARK, '')
    .replace(BETWEEN_HAN, '');
}
