import type { Span } from './digit-runs.ts';

/** A postal address that was found, and whose it is. An address nobody says anything of is taken for a business address unless it leads to a flat. */
export interface AddressSpan extends Span {
  readonly kind: 'home-address' | 'business-address';
}

const HOME =
  /(?:家住|(?<!公司|企业|單位|单位)住在|(?:现|現|目前|常年)住(?!址)|(?:家庭|居住|现|現|常)?住址|家庭地址|家里的?地址|我家(?:地址|在)|居住地址|[户戶]籍(?:地址|所在地)|收[件货貨]人?地址|快[递遞]地址)/gu;
const BUSINESS =
  /(?:注册地址?|註冊地址?|[经經][营營](?:场所|場所|地址)|[营營][业業](?:地址|场所|場所)|公司(?:地址|在|位于|位於|住所)|企[业業](?:地址|住所)|[单單]位地址|[办辦]公地址|[厂廠]址|店址)/gu;
const OF_BUSINESS =
  /公司|企[业業]|有限|[厂廠]|大[厦廈]|[写寫]字[楼樓]|科技[园園]|[产產][业業][园園]|工[业業][园園区區]|商[务務]|注册|註冊|[经經][营營]/u;

const NUMBER = '(?:[\\d０-９]+[A-Za-z]?|[A-Za-z]|[一二三四五六七八九十百零〇]{1,4}|[\\d]+(?:-[\\d]+)+)';
/** A house, a stair, a flat. */
const UNIT = `${NUMBER}\\s*(?:号[楼院]|號[樓院]|号|號|弄|栋|棟|幢|座|单元|單元|门|門|室|房|层|層|楼|樓|户|戶|组|組|队|隊)`;
const UNITS = new RegExp(
  `${UNIT}(?:[\\s，,]{0,2}[\\p{Script=Han}A-Za-z]{0,12}${UNIT})*(?:[\\s]?\\d+(?:-\\d+)*)?`,
  'gu',
);
const PLACE = /[\p{Script=Han}]{2,24}(?:小区|小區|花园|花園|家园|家園|公寓|新村|村|庄|莊|屯|胡同)/u;
const DISTRICT = /[省市区區县縣镇鎮乡鄉]|街道/u;
/** What stands before the district stays: the city of a question says whose rules answer it. */
const CITY = /^[^省市]{0,6}(?:省|自治[区區])?[^省市]{0,8}市/u;
const FLAT =
  /(?:[栋棟幢]|号[楼院]|號[樓院]|小区|小區|花园|花園|家园|家園|公寓|新村|[单單]元).{0,14}(?:[单單]元|室|[户戶]|房)/u;
/** A street or an estate with a number behind it. */
const STREET = /(?:路|街|道|巷|胡同|小[区區]|花[园園]|家[园園]|公寓|村)\s?[\p{Script=Han}]{0,2}\d/gu;
/** The place before it, behind whatever says that it is one. */
const BEFORE_STREET = /[^\s，,。；;！!？?、：:在于於是为為到住址寄]{0,24}$/u;
const ENDS = /[，,。；;！!？?\n]/u;
const ADDRESS_CHARACTERS = 60;
const BEFORE_CHARACTERS = 12;

const ENGLISH =
  /\b(?:(I live (?:at|in|on)|my (?:home |residential |mailing )?address(?: is|:)?|home address(?: is|:)?|residing at)|(?:registered|business|office|company(?:['’]s)?) address(?: is|:)?)\s*/gi;
const ENGLISH_PLACE = /\b(?:road|rd|street|st|avenue|ave|lane|building|bldg|room|rm|apartment|apt|flat|unit|floor)\b/i;
const ENGLISH_LAST =
  /.*(?:\d|\b(?:road|rd|street|st|avenue|ave|lane|building|bldg|room|rm|apartment|apt|flat|unit|floor)\b)/i;

/** Postal addresses down to the house. A place that names no house (上海市浦东新区, 注册地址变更) is none. */
export function findAddresses(text: string): AddressSpan[] {
  return [
    ...named(text, HOME).map((span) => ({ ...span, kind: kindOf(text.slice(span.start, span.end), 'home-address') })),
    ...named(text, BUSINESS).map((span) => ({ ...span, kind: 'business-address' as const })),
    ...unnamed(text),
    ...english(text),
  ];
}

const kindOf = (address: string, usual: AddressSpan['kind']) =>
  OF_BUSINESS.test(address) ? 'business-address' : usual;

/** Addresses behind words that announce one. */
function named(text: string, words: RegExp): Span[] {
  return [...text.matchAll(words)].flatMap(({ index, 0: word }) => {
    const from = index + word.length;
    const lead = /^(?:是|为|為|在|改成|改为|变更为|[：:，,\s]){0,4}/u.exec(text.slice(from))?.[0].length ?? 0;
    return within(text, from + lead);
  });
}

/** The address that begins at a place, from its district to its last house, stair or flat. */
function within(text: string, from: number): Span[] {
  const rest = text.slice(from, from + ADDRESS_CHARACTERS);
  const units = [...rest.matchAll(UNITS)].filter(({ index }) => !ENDS.test(rest.slice(0, index)))[0];
  const place = PLACE.exec(rest);
  const isPlace = place !== null && !ENDS.test(rest.slice(0, place.index)) && DISTRICT.test(place[0]);
  const end = units ? units.index + units[0].length : isPlace ? place.index + place[0].length : 0;
  if (end === 0) return [];
  const start = CITY.exec(rest.slice(0, end))?.[0].length ?? 0;
  return start < end ? [{ start: from + start, end: from + end }] : [];
}

/** Addresses that nothing announces. */
function unnamed(text: string): AddressSpan[] {
  return [...text.matchAll(STREET)].flatMap(({ index }) => {
    const from = index - (BEFORE_STREET.exec(text.slice(Math.max(0, index - 24), index))?.[0].length ?? 0);
    return within(text, from).map((span) => {
      const address = text.slice(from, span.end);
      const before = text.slice(Math.max(0, from - BEFORE_CHARACTERS), from);
      const isHome = FLAT.test(address) && !OF_BUSINESS.test(before);
      return { ...span, kind: isHome ? kindOf(address, 'home-address') : 'business-address' };
    });
  });
}

function english(text: string): AddressSpan[] {
  return [...text.matchAll(ENGLISH)].flatMap(({ index, 0: words, 1: home }) => {
    const start = index + words.length;
    const rest =
      text.slice(start, start + ADDRESS_CHARACTERS * 2).split(/[?!;\n]|\.\s+(?=[A-Z][a-z]+ [a-z])/u)[0] ?? '';
    const address = ENGLISH_LAST.exec(rest)?.[0] ?? '';
    if (!/\d/.test(address) || !ENGLISH_PLACE.test(address)) return [];
    const kind = home === undefined ? ('business-address' as const) : ('home-address' as const);
    return [{ start, end: start + address.length, kind }];
  });
}
