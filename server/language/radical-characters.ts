/** U+2E80 to U+2EF3 as the characters that look the same, in their order; an ideographic space for those that have none (Unicode 15, EquivalentUnifiedIdeograph.txt). */
const SUPPLEMENT = [
  ...'　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
const FIRST = 0x2e80;
const NONE = '\u3000';

const RADICALS = /[\u2e80-\u2fdf]/gu;

/**
 * `text` with characters in place of CJK and Kangxi radicals that look the same. Some PDF files have them instead: a font draws both by one shape,
 * and whoever writes the file takes the first of the two. Unicode's NFKC knows the Kangxi radicals, and two of the others.
 */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => {
    const character = SUPPLEMENT[(radical.codePointAt(0) ?? 0) - FIRST] ?? NONE;
    return character === NONE ? radical.normalize('NFKC') : character;
  });
}
