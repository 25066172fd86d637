import { keyNumber, type PartlyRead, plainValue, readMatches } from './value.ts';
import { CHINESE_NUMBER, readWritten } from './written-numbers.ts';

const YEAR_AND_NUMBER = /[〔[(【]((?:19|20)\d{2})[〕\])】](?:第|\s?No\.?\s?)?(\d+)号?/giu;
const ORDER = new RegExp(`第(\\d+|${CHINESE_NUMBER})号|(?<![\\d.第])(\\d+)号(?=[令公文])`, 'gu');
const ENGLISH_ORDER = /\bNo\.?\s?(\d+)\b/giu;
const INSERTED_ARTICLE = new RegExp(`第(\\d+|${CHINESE_NUMBER})条之(\\d+|[一二三四五六七八九十]+)`, 'gu');
const CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu;
/** A digit of another script looks like a figure to some and is read by nobody here. */
const OTHER_DIGITS = /[^\P{Nd}0-9]+/gu;

const numberOf = (written = '') => keyNumber(readWritten(written) ?? 0);

/** Reads what is named by a number out of a text: documents (国知发〔2025〕12号, 第651号令), inserted articles (第五十七条之一), times of the day. */
export function readNamedValues(partly: PartlyRead): PartlyRead {
  const forms: readonly Parameters<typeof readMatches>[] = [
    [
      partly,
      YEAR_AND_NUMBER,
      ([, year, number]) => [plainValue(`document:${year}/${numberOf(number)}`, `date:${year}`)],
    ],
    [partly, ORDER, ([, full, short]) => [named('document', numberOf(full ?? short))]],
    [partly, ENGLISH_ORDER, ([, number]) => [named('document', numberOf(number))]],
    [partly, INSERTED_ARTICLE, ([, main, part]) => [plainValue(`article:${numberOf(main)}-${numberOf(part)}`)]],
    [partly, CLOCK, ([, hour, minute]) => [plainValue(`time:${Number(hour)}:${minute}`)]],
    [partly, OTHER_DIGITS, () => [{ needs: [], gives: [], isAsserted: true }]],
  ];
  return forms.reduce((rest, [, pattern, read]) => readMatches(rest, pattern, read), partly);
}

const named = (kind: string, number: string) => ({
  needs: [`${kind}:${number}`, `number:${number}`],
  gives: [`${kind}:${number}`, `number:${number}`],
  isAsserted: true,
});
