/** An address or number by which somebody is reached, as it is written, and as it is compared. */
export interface Contact {
  readonly words: string;
  readonly key: string;
}

const IN_ADDRESS = '[^\\s\\p{Script=Han}，。；：、（）【】《》“”]';
const NOT_A_DAY = '(?!(?:19|20)\\d{2}\\s?[-年./]\\s?\\d{1,2}\\s?[-月./])';
const CALLED = '电话|手机|热线|座机|传真|拨打|致电|tel(?:ephone)?|phone|mobile|hotline|call|fax';
const ACCOUNT = '微信号?|公众号|薇信|vx|wechat|whatsapp|telegram|skype|qq群?|扣扣';

/** What is found, the longer form before the shorter that it holds. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:https?|ftp)://${IN_ADDRESS}+`, 'giu'),
  /[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+/giu,
  new RegExp(`(?<![\\w.@/-])(?:[a-z\\d-]+\\.)+[a-z]{2,}(?:/${IN_ADDRESS}*)?(?![\\w-])`, 'giu'),
  new RegExp(`(?<=(?:${ACCOUNT})[号为是:：\\s]{0,4})@?[a-z\\d][\\w-]{4,}`, 'giu'),
  /(?<![\d.\w])(?:(?:\+|00)86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\.?\d)/gu,
  /(?<![\d.\w])(?:\(0\d{2,3}\)\s?|0\d{2,3}[\s-]?)\d{7,8}(?!\d)/gu,
  /(?<![\d.\w])[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/gu,
  new RegExp(`(?<=(?:${CALLED})[^\\d\\n，。；,;]{0,8})${NOT_A_DAY}\\(?\\d[\\d\\s()-]{3,}\\d(?![年月日个元项])`, 'giu'),
];
/** A character one of which every contact holds. */
const MAY_HOLD = /[.@:\d]|微信|公众号|薇信|wechat|qq|skype|telegram|whatsapp|vx/iu;
const TRAILING = /[.,;:!?'"()\]/]+$/u;

/** The web addresses, electronic mail addresses, telephone numbers and accounts a text names. */
export function readContacts(text: string): Contact[] {
  if (!MAY_HOLD.test(text)) return [];
  let rest = text.normalize('NFKC');
  const found: Contact[] = [];
  for (const pattern of PATTERNS)
    rest = rest.replace(pattern, (words) => {
      if (isAbbreviation(words)) return words;
      found.push({ words, key: keyOf(words) });
      return ' '.repeat(words.length);
    });
  return found;
}

/** "e.g." and "no.1" look like the names of machines. */
const isAbbreviation = (words: string) => /^(?:[a-z]\.)+[a-z]{1,2}$/iu.test(words);

function keyOf(words: string): string {
  const trimmed = words.toLowerCase().replace(TRAILING, '');
  if (/[a-z]/u.test(trimmed)) return trimmed.replace(/^https?:\/\//u, '').replace(/\s/gu, '');
  return trimmed.replace(/\D/gu, '').replace(/^(?:00)?86(?=1\d{10}$)/u, '');
}

/** The machine an address names: sbj.cnipa.gov.cn. */
export const hostOf = (key: string): string => key.split('/')[0] ?? key;
