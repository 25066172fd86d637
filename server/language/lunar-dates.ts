import type { DateForm } from './date-reading.ts';

const LUNAR_MONTH = '(?:闰?(?:正|冬|腊|1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)';
const LUNAR_DAY = '(?:初?[一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?|卅|\\d{1,2})\\s*[日号]?';
const YEAR = '(?:(?:(?:19|20)\\d{2}年|去年|今年|明年)的?\\s*)?';

/**
 * Dates of the lunar calendar. Periods of law are reckoned by the solar one (Civil Code article 200), and no table of the other is held here:
 * such a date is asked for again, never converted.
 */
export const LUNAR_FORMS: readonly DateForm[] = (
  [
    [['历'], new RegExp(`(?:农历|阴历|旧历|夏历)的?\\s*${YEAR}${LUNAR_MONTH}\\s*(?:${LUNAR_DAY})?`, 'gu')],
    [['正月', '冬月', '腊月'], new RegExp(`${YEAR}(?:闰?(?:正|冬|腊)月)\\s*(?:${LUNAR_DAY})?`, 'gu')],
    [['除夕', '大年', '年三十'], new RegExp(`${YEAR}(?:除夕|大年(?:初[一二三四五六七八九十]|三十)|年三十)`, 'gu')],
    [
      ['lunar'],
      /\b(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:day )?of the (?:\w+ )?lunar (?:month|calendar)\b|\blunar (?:calendar )?(?:date |month )?\d{1,2}(?:[-/]\d{1,2})?(?!\d)|\blunar new year(?:'s)? (?:eve|day)\b/giu,
    ],
  ] as const
).map(([holds, pattern]) => ({ holds, pattern, read: () => ({ precision: 'fault', fault: 'lunar' }) }));
