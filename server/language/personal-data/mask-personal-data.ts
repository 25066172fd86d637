import { findAddresses } from './addresses.ts';
import type { Span } from './digit-runs.ts';
import { findCreditCodes, findOfficialNumbers } from './official-numbers.ts';
import {
  findBankCards,
  findDatedIdentityNumbers,
  findDocumentNumbers,
  findEmails,
  findIdentityNumbers,
  findMobiles,
  findOldIdentityNumbers,
} from './personal-numbers.ts';
import { readableDigits } from './readable-digits.ts';

/** A kind of personal data that is masked before anything is stored or given to a model. */
export type PersonalDataKind =
  | 'identity-number'
  | 'document-number'
  | 'mobile'
  | 'bank-card'
  | 'email'
  | 'home-address';

/** What a business is known by in public: it may serve the turn, but is not kept. */
type BusinessDataKind = 'credit-code' | 'business-address';

/** A text in which personal data was replaced by ［kind］ marks, and the kinds that were found. */
export interface MaskedText {
  readonly text: string;
  readonly found: readonly PersonalDataKind[];
}

interface FoundData extends Span {
  /** Null for a number of an application or a registration, which stays. */
  readonly kind: PersonalDataKind | BusinessDataKind | null;
}

const BUSINESS: ReadonlySet<FoundData['kind']> = new Set(['credit-code', 'business-address']);

const LABELS: Readonly<Record<PersonalDataKind | BusinessDataKind, { readonly zh: string; readonly en: string }>> = {
  'identity-number': { zh: '［身份证号］', en: '[identity number]' },
  'document-number': { zh: '［证件号］', en: '[document number]' },
  mobile: { zh: '［手机号］', en: '[mobile number]' },
  'bank-card': { zh: '［银行卡号］', en: '[bank card number]' },
  email: { zh: '［邮箱］', en: '[e-mail address]' },
  'home-address': { zh: '［住址］', en: '[home address]' },
  'credit-code': { zh: '［统一社会信用代码］', en: '[credit code]' },
  'business-address': { zh: '［经营地址］', en: '[business address]' },
};
const KIND_OF_LABEL = new Map(
  Object.entries(LABELS).flatMap(([kind, { zh, en }]) => [zh, en].map((label) => [label, kind] as const)),
);
const LABEL = /［[^［］]{2,8}］|\[[a-z -]{6,20}\]/gu;

/** A message as it may be answered, and as it may be kept. */
export interface MaskedMessage extends MaskedText {
  /** With credit codes and addresses of businesses masked too: what may be stored or logged. */
  readonly kept: string;
}

/**
 * Masks identity numbers (GB 11643-1999, and the old ones of 15 digits), numbers of passports and permits, bank cards (Luhn), mobile
 * numbers, e-mail and home addresses, however they are grouped, widened or spelt out (１３８…, 138 0013 8000, 幺三八…). Application and
 * registration numbers stay, and so do credit codes and addresses of businesses. A text without any is returned as it was.
 * What it returns holds no more to mask; only this may be given to a model.
 */
export function maskPersonalData(text: string): MaskedText {
  const { text: masked, found } = maskMessage(text);
  return { text: masked, found };
}

/** A text as it may be kept or logged: personal data masked, and credit codes and addresses of businesses too. */
export const maskForKeeping = (text: string): string => maskMessage(text).kept;

/** Masks a message for both ends at once: see {@link maskPersonalData} and {@link maskForKeeping}. */
export function maskMessage(text: string): MaskedMessage {
  if (!MAY_HOLD_DATA.test(text)) return { text, kept: text, found: [] };
  const readable = readableDigits(text);
  const all = findData(readable).filter(({ kind }) => kind !== null);
  const personal = all.filter(({ kind }) => !BUSINESS.has(kind));
  return {
    text: personal.length === 0 ? text : replace(readable, personal),
    kept: all.length === 0 ? text : replace(readable, all),
    found: [...new Set(personal.map(({ kind }) => kind as PersonalDataKind))],
  };
}

/** Digits in any writing, the sign of e-mail, words beside addresses. */
const MAY_HOLD_DATA = /\p{N}|[@＠﹫〇零幺住籍址]|[一二三四五六七八九]{5}/u;

/** The kinds of personal data whose marks stand in a masked text. */
export function masksIn(text: string): PersonalDataKind[] {
  const kinds = [...text.matchAll(LABEL)].map(([label]) => KIND_OF_LABEL.get(label));
  return [...new Set(kinds)].filter(
    (kind): kind is PersonalDataKind => kind !== undefined && !BUSINESS.has(kind as never),
  );
}

/** A masked text without its marks, which are not the asker's words. */
export const withoutMasks = (text: string): string =>
  text.replace(LABEL, (label) => (KIND_OF_LABEL.has(label) ? ' ' : label));

function replace(text: string, data: readonly FoundData[]): string {
  const put = (label: (kind: FoundData['kind']) => string) =>
    data.reduceRight((rest, { start, end, kind }) => rest.slice(0, start) + label(kind) + rest.slice(end), text);
  const language = isEnglish(put(() => '')) ? 'en' : 'zh';
  return put((kind) => (kind === null ? '' : LABELS[kind][language]));
}

const isEnglish = (text: string) => /[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text);

/**
 * What a text holds, in the order in which it stands there. Numbers of applications and registrations are known before personal
 * data, which therefore never takes them; only what is an identity number by place, day of birth and check character at once goes
 * before them, for none of them is so long.
 */
function findData(text: string): FoundData[] {
  const as = (kind: FoundData['kind']) => (span: Span) => ({ ...span, kind });
  const all: FoundData[] = [
    ...findDatedIdentityNumbers(text).map(as('identity-number')),
    ...findOfficialNumbers(text).map(as(null)),
    ...findCreditCodes(text).map(as('credit-code')),
    ...findEmails(text).map(as('email')),
    ...findIdentityNumbers(text).map(as('identity-number')),
    ...findDocumentNumbers(text).map(as('document-number')),
    ...findBankCards(text).map(as('bank-card')),
    ...findOldIdentityNumbers(text).map(as('identity-number')),
    ...findMobiles(text).map(as('mobile')),
    ...findAddresses(text),
  ];
  const kept: FoundData[] = [];
  for (const data of all) if (!kept.some(({ start, end }) => data.start < end && start < data.end)) kept.push(data);
  return kept.sort((left, right) => left.start - right.start);
}
