import type { DocumentRecord } from '../../knowledge/index.ts';
import { hasHan } from '../../language/index.ts';
import type { StoredDocument } from '../../ports/index.ts';
import { findTableAmounts } from './find-table-amounts.ts';

/** A text whose contacts, links and sums of money stand as marks, and what they were. */
export interface MaskedContacts {
  readonly text: string;
  readonly masked: readonly string[];
}

/** What stands in their place, in the language of the line. */
const MARKS = {
  contact: { zh: '（联系方式未经核准，略）', en: '(contact not approved, left out)' },
  money: { zh: '（金额未经核准，以官方公布为准）', en: '(amount not approved; the official notice counts)' },
} as const;

type MaskedKind = keyof typeof MARKS;

const NOT_A_DAY = '(?!(?:19|20)\\d{2}\\s?[-年./]\\s?\\d{1,2}\\s?[-月./])';
// Nothing below may run on without end: a long line of one sign would be read again from each of its places.
const SUM = '\\d[\\d,]{0,100}(?:\\.\\d+)?\\s*[万亿千百]{0,2}';
const RANGE = `(?:${SUM}元?\\s*[-–—~至到]\\s*)?${SUM}`;
const CHINESE_SUM = '[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,50}';
const CURRENCY =
  '(?:元|圆整?|块钱|美元|美金|欧元|港[元币]|日元|英镑|人民币|yuan|rmb|cny|usd|hkd|eur|us dollars?|dollars?|euros?)';
const TOP_DOMAIN =
  '(?:com|cn|net|org|gov|edu|io|cc|co|top|vip|xyz|shop|site|me|info|biz|club|online|tech|app|hk|tw|ltd)';
const IN_ADDRESS = '[^\\s\\p{Script=Han}，。；、）】》”]';

/** What follows a word that names it; the word itself stays. */
const after = (words: string, between: string, told: string) => new RegExp(`(?<=(?:${words})${between})${told}`, 'giu');

/** What is masked, the longer form before the shorter. Numbers of articles, applications and certificates, days, periods, shares and counts are none of these. */
const PATTERNS: readonly (readonly [kind: MaskedKind, pattern: RegExp])[] = [
  ['contact', new RegExp(`(?:https?|ftp)://${IN_ADDRESS}+`, 'giu')],
  ['contact', /(?<![\w.+-])[\w.+-]+\s?(?:@|\[at\]|\(at\)|#at#)\s?[\w-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[\w-]+)+/giu],
  ['contact', new RegExp(`(?<![\\w.@-])(?:[a-z\\d-]+\\.)+${TOP_DOMAIN}(?:/${IN_ADDRESS}*)?(?![\\w-])`, 'giu')],
  ['contact', after('qq|扣扣|企鹅|q群', '(?:群|号码?|[:为是\\s]){0,24}', '\\d(?:[\\s-]?\\d){4,}')],
  [
    'contact',
    after(
      '微信|威信|薇信|v信|vx|wechat|weixin|whatsapp|telegram|skype|钉钉|抖音',
      '(?:公众号|客服|同号|id|号|[:为是\\s]){0,24}',
      '(?:(?<=[:号]\\s*)|(?=@?[\\w-]*[\\d_]))@?[a-z\\d][\\w-]{4,}',
    ),
  ],
  ['contact', after('账[户号]|帐[户号]|卡号|account(?: number| no\\.?)?', '[^\\d\\n]{0,12}', '(?:\\d[\\s-]?){8,}\\d')],
  ['contact', /(?<![\d.])\d{4}(?:[\s-]\d{4}){3}(?:[\s-]\d{1,3})?(?![\d.])/gu],
  ['contact', /(?<![\d.\w])(?:(?:\+|00)86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\.?\d)/gu],
  ['contact', /(?<![\d.\w])\+\d{1,3}[\s-]?(?:\(?\d{1,4}\)?[\s-]?){2,5}(?!\d)/gu],
  ['contact', /(?<![\d.\w])(?:\(0\d{2,3}\)\s?|0\d{2,3}[\s-]?)\d{7,8}(?:(?:转|[\s-]|ext\.?\s?)\d{1,5})?(?!\d)/gu],
  ['contact', /(?<![\d.\w])[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/gu],
  [
    'contact',
    after(
      '电话|手机|热线|座机|传真|拨打|致电|tel(?:ephone)?|phone|mobile|hotline|call|fax',
      '[^\\d\\n，。；]{0,8}',
      `${NOT_A_DAY}\\(?\\d[\\d\\s()-]{3,}\\d`,
    ),
  ],
  [
    'money',
    new RegExp(
      `(?:[￥¥$€£]|(?:rmb|cny|usd|us\\$|hk\\$|eur|人民币)\\s?[￥¥$]?)\\s*${RANGE}(?:元整?|${CURRENCY})?`,
      'giu',
    ),
  ],
  ['money', new RegExp(`(?<![\\d.])${RANGE}\\s*${CURRENCY}整?(?![a-z])`, 'giu')],
  [
    'money',
    new RegExp(
      `(?<![第单多公一二三四五六七八九十])${CHINESE_SUM}(?:元|圆整?|块钱|美元)(?![件素化年旦次组音数乙锂材电催])`,
      'gu',
    ),
  ],
];

/** White space longer than this says no more, and would hide what follows from its name. */
const GAP = ' '.repeat(8);
const LONG_GAP = /\s{9,}/gu;

/**
 * The text with marks in place of contacts, links and sums of money, line by line; a figure in a table is a sum where its column or row is named so.
 * Long white space becomes shorter.
 */
export function maskContacts(text: string): MaskedContacts {
  const masked: string[] = [];
  const lines = maskTables(text.split('\n'), masked).map((line) => {
    const language = hasHan(line) ? 'zh' : 'en';
    return PATTERNS.reduce(
      (shown, [kind, pattern]) => {
        let at = 0;
        let result = '';
        for (const { index, 0: found } of narrow(shown).matchAll(pattern)) {
          masked.push(shown.slice(index, index + found.length));
          result += shown.slice(at, index) + MARKS[kind][language];
          at = index + found.length;
        }
        return result + shown.slice(at);
      },
      line.replace(LONG_GAP, GAP),
    );
  });
  return { text: lines.join('\n'), masked };
}

function maskTables(lines: readonly string[], masked: string[]): string[] {
  const shown = [...lines];
  const language = hasHan(lines.join('\n')) ? 'zh' : 'en';
  // From behind, so that the places before stay what they are.
  for (const { line, start, end } of findTableAmounts(lines).reverse()) {
    const row = shown[line] ?? '';
    masked.unshift(row.slice(start, end));
    shown[line] = row.slice(0, start) + MARKS.money[language] + row.slice(end);
  }
  return shown;
}

/** Half width, sign for sign, so that places in it are places in the text. */
const narrow = (text: string) =>
  [...text]
    .map((sign) => {
      const half = sign.normalize('NFKC');
      return half.length === sign.length ? half : sign;
    })
    .join('');

/** An added document as it may be shown: with marks for its contacts, links and prices unless its record approves them or it was fetched from its official page. */
export function withApprovedContacts(document: StoredDocument, records: readonly DocumentRecord[]): StoredDocument {
  const isApproved = records.some(
    ({ checksum, contactsApproved }) => contactsApproved && checksum === document.checksum,
  );
  if (isApproved || document.source !== null) return document;
  const mask = (words: string) => maskContacts(words).text;
  return {
    ...document,
    title: mask(document.title),
    version: document.version === null ? null : mask(document.version),
    text: mask(document.text),
  };
}
