import { readDateValues } from './date-values.ts';
import { readMeasureValues } from './measure-values.ts';
import { readNamedValues } from './named-values.ts';
import { plainFigures } from './plain-figures.ts';
import { readShareValues } from './share-values.ts';
import type { Value } from './value.ts';

/** Characters one of which any value has. */
const HAS_VALUE =
  /[\p{Nd}零〇一二两三四五六七八九十百千万亿半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|halv|[a-z]+(?:teen|ty)|hundred|thousand|million|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)/iu;

/**
 * Every value a text names, with its unit and kind: days of the calendar, periods, money, shares, counts, ordinals, the numbers of articles and documents, ranges.
 * Chinese and English words, Arabic and Chinese numerals compare by what they come to: 6个月, 六个月, 半年 and "six months" have the same key, 30日 and 30个月 have not.
 */
export function readValues(text: string): Value[] {
  const plain = plainFigures(text);
  if (!HAS_VALUE.test(plain)) return [];
  const named = readShareValues(readDateValues(readNamedValues({ text: plain, values: [] })));
  return [...named.values, ...readMeasureValues(named.text)];
}
