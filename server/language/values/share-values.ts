import { keyNumber, type PartlyRead, plainValue, readMatches, type Value } from './value.ts';
import { CHINESE_NUMBER, readWritten } from './written-numbers.ts';

const HALF_PERIOD = /(?<![上下前后个])半(年|个?月|天|日|个?小时)/gu;
const ENGLISH_HALF_PERIOD = /\bhalf[ -](?:an? )?(year|month|day|hour)s?\b/giu;
const HALF =
  /一半|减半|折半|对半|半数|半价|(?<!\b(?:first|second|latter|other|and a) )\b(?:one[ -])?half\b|\bhal(?:ve[sd]?|ving)\b/giu;
const FRACTION = new RegExp(`(\\d+|${CHINESE_NUMBER})分之(\\d+(?:\\.\\d+)?|${CHINESE_NUMBER})`, 'gu');
const ENGLISH_FRACTION = /\b(one|two|three|four)[ -](third|quarter|fourth|fifth|tenth)s?\b/giu;
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };

/** Reads halves and fractions out of a text, as the periods or per cents they are: 半年 is 6 months, 一半 and 二分之一 are 50 %. */
export function readShareValues(partly: PartlyRead): PartlyRead {
  const periods = [HALF_PERIOD, ENGLISH_HALF_PERIOD].reduce(
    (rest, pattern) => readMatches(rest, pattern, ([, unit = '']) => [halfOf(unit.toLowerCase())]),
    partly,
  );
  const fractions = readMatches(periods, FRACTION, ([, whole = '', part = '']) => {
    // 百分之三十至五十 is read with its range.
    if (/^[百千万]$/u.test(whole)) return null;
    return [share((readWritten(part) ?? 0) / (readWritten(whole) ?? 1))];
  });
  const english = readMatches(fractions, ENGLISH_FRACTION, ([, part = '', whole = '']) => [
    share((readWritten(part) ?? 0) / (PARTS[whole.toLowerCase()] ?? 1)),
  ]);
  return readMatches(english, HALF, () => [share(0.5)]);
}

function halfOf(unit: string): Value {
  if (unit === '年' || unit === 'year') return plainValue('month:6');
  if (unit.endsWith('月') || unit === 'month') return plainValue('month:0.5');
  return plainValue(unit.endsWith('时') || unit === 'hour' ? 'hour:0.5' : 'day:0.5');
}

const share = (part: number) => plainValue(`percent:${keyNumber(part * 100)}`);
