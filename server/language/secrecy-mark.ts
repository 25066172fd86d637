import { visibleText } from './clean-text.ts';

// The bare words 秘密, 保密 or 内部 never count: they stand in honest questions about trade secrets, confidentiality examination and
// papers of a company. Only the forms do in which papers are marked (GB/T 9704-2012: 密级★保密期限, red header) or stamped.
const LEVEL = '(?:[绝絕]\\s?密|[机機]\\s?密|[秘祕]\\s?密)';
const STAR = '[★☆✩✭✮✯✰⭐🌟✪⋆]';
const BEGIN = '(?:^|[\\s【〔［\\[（(《“"「:：,，。;；])';
const END = '(?=$|[\\s】〕］\\])）》”"」,，.。;；:：!！?？])';
const PERIOD = '(?:[0-9一二三四五六七八九十两]{1,3}\\s?(?:年|个月|個月|日)|[长長]期|永久|(?:[启啟]封|解密)前)';

/** 秘密★, 机密★10年, ★机密; a star of another kind, or an asterisk where a period follows. 秘密★花园 is a name. */
const LEVEL_AND_STAR = new RegExp(
  `(?<!商[业業]|技[术術]|[经經][营營])${LEVEL}\\s?(?:${STAR}\\uFE0F?\\s?(?:${PERIOD}|${END})|[*＊※]\\s?${PERIOD})|${BEGIN}${STAR}\\uFE0F?\\s?${LEVEL}(?:\\s?${PERIOD}|${END})`,
  'u',
);
/** 密级：机密, with a period of secrecy beside it. */
const FIELDS = new RegExp(`密[级級]\\s?[:：]\\s?${LEVEL}${END}[\\s\\S]{0,20}保密期限\\s?[:：]`, 'u');

const STAMPED = '内部(?:资料|材料|文件|刊物|参考|信息|使用)';
const CARE =
  '(?:注意(?:保存|保密|保管)|(?:妥善|严格)保管|(?:严禁|禁止|不得|请勿|切勿|严防)(?:外传|外泄|泄露|翻印|复制|转发|扩散|公开|上网)|不[准予]?(?:外传|公开|上网)|阅后(?:即焚|销毁|收回))';
/** 内部资料 注意保存 and its like: a stamp, that stands by itself. */
const STAMP = new RegExp(`${BEGIN}${STAMPED}[\\s，,、·★!！—-]{0,3}${CARE}${END}`, 'u');
const STAMP_FORMS: readonly (readonly [from: RegExp, to: string])[] = [
  [/內/gu, '内'],
  [/資/gu, '资'],
  [/參/gu, '参'],
  [/嚴/gu, '严'],
  [/傳/gu, '传'],
  [/請/gu, '请'],
  [/製/gu, '制'],
  [/複|復/gu, '复'],
  [/洩/gu, '泄'],
];

/** What else the head of an official paper holds: its number, and one more sign. */
const PAPER_NUMBER = /[〔［[（(【]\s?(?:19|20)\d{2}\s?[〕］\])）】]\s?(?:第\s?)?\d{1,5}\s?[号號]/u;
const HEADER = /(?:^|\s)(?:特急|加急|特提|急件|份[号號]|\d{6}|[签簽][发發]人\s?[:：]?|\S{2,30}文件)(?=\s|$|[:：])/u;
const LEVEL_ALONE = new RegExp(`(?:^|\\s)${LEVEL}(?:\\s?${PERIOD})?(?=\\s|$)`, 'u');

/** Words before a form that is spoken of, not used: 盖着“机密★10年”的图纸. */
const MENTION =
  /(?:写着|寫著|印着|印著|印了|写了|寫了|标了|標了|打了|[标標]着|[标標]著|盖着|蓋著|盖了|蓋了|[标標]有|印有|盖有|蓋有|写有|寫有|[带帶]有|[标標][注註]|[注註]明|字[样樣]|[叫名]|含有|看到|所[谓謂]|什么是|什麼是|例如|比如|如|打上|加盖|加蓋|[标標]上)[了的个個一]{0,2}\s?[“"「『'《【]?$/u;
/** Words behind a form that is spoken of: 机密★10年是什么意思, 秘密★5年的图纸. */
const MENTIONED =
  /^[”"」』》】]?\s?(?:的(?!\s)|字[样樣]|这[个种]|這[個種]|是什么|是什麼|是啥|什么意思|什麼意思|代表|表示|[标標]志|怎么[标填写]|怎麼[標填寫])/u;
const MENTION_CHARACTERS = 8;
/** A form that is spoken of stands in a question; who only says that a paper bears one is about to send it. */
const ENQUIRES = /[吗嗎呢?？]|(\p{Script=Han})[不没沒]\1|是否|怎么|怎麼|如何|什么|什麼|是啥|能否|能不能|可以/u;
/** A question about a stamp holds little else. */
const ASKED_CHARACTERS = 40;
const ASKS = /(?:吗|嗎|呢|[?？]|怎么[办辦]|怎麼辦|什么意思|什麼意思|如何[处處]理|维权|維權)[\s?？。]*$/u;

/** Whether a text carries a secrecy marking in the form official papers use. A question that only speaks of such a marking carries none. */
export function hasSecrecyMark(text: string): boolean {
  const visible = visibleText(text).replace(/[\u00a0\u2000-\u200a\u3000\t ]+/gu, ' ');
  const isBrief = visible.length <= ASKED_CHARACTERS && !visible.trim().includes('\n') && ASKS.test(visible);
  return (
    isUsed(visible, LEVEL_AND_STAR) ||
    isUsed(visible, FIELDS) ||
    (!isBrief && isUsed(simplifyStamp(visible), STAMP)) ||
    (LEVEL_ALONE.test(visible) && PAPER_NUMBER.test(visible) && HEADER.test(visible))
  );
}

function isUsed(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  if (found === null) return false;
  if (!ENQUIRES.test(text)) return true;
  const at = found.index + (/^[\s【〔［[（(《“"「]/u.test(found[0]) ? 1 : 0);
  const after = text.slice(found.index + found[0].length);
  return !MENTION.test(text.slice(Math.max(0, at - MENTION_CHARACTERS), at)) && !MENTIONED.test(after);
}

const simplifyStamp = (text: string) => STAMP_FORMS.reduce((rest, [from, to]) => rest.replace(from, to), text);
