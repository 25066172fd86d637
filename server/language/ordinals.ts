import { readChineseNumeral } from './numerals.ts';

const ORDINALS = {
  year: /第\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:个)?(?:年度?|届)|(?<!\d)(\d{1,2})(?:st|nd|rd|th) year|year (\d{1,2})(?!\d)/gu,
  task: /第\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:项|条|个)?(?:重点|试点)*任务|任务\s*第\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:项|条|个|点)?|任务\s*([0-9]{1,2})(?![0-9]|\s*(?:个|项|年|月|日|天))|task (?:no\.? ?|number )?(\d{1,2})(?!\d)/gu,
} as const;

/** An ordinal and where in the text it starts. */
export interface Ordinal {
  readonly value: number;
  readonly start: number;
  /** The words it is written in. */
  readonly words: string;
}

/** The ordinals a text names of one kind: 第8年 and "year 8" give 8; 第十五项任务 gives 15. */
export function readOrdinals(text: string, kind: keyof typeof ORDINALS): Ordinal[] {
  return [...text.matchAll(ORDINALS[kind])].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const value = /^\d+$/.test(words) ? Number(words) : readChineseNumeral(words);
    return value === null ? [] : [{ value, start: match.index, words: match[0] }];
  });
}
