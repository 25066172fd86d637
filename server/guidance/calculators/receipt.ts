import type { Bilingual, LocalDate } from '../../domain/index.ts';
import type { PeriodEnd } from '../period-end.ts';
import { tellDate, tellPeriod, tellWeekday } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import { type BilingualNotice, impossible, type Refusal } from './computation.ts';
import { choiceField, dateField, type FieldValues } from './fields.ts';
import { beforeLaw, findPeriodEnd, type Office } from './find-period.ts';

const held = choiceField(
  {
    zh: '您手上的日期是哪一个',
    en: 'Which date you hold',
    why: {
      zh: '期限从收到那天算起；发文日要先换算成收到日，收到日不再加天数',
      en: 'The period runs from receipt; a date of issue is turned into one first, and nothing is added to a date of receipt',
    },
  },
  {
    issued: { zh: '发文日（文件上写的日期）', en: 'date of issue (as the paper says)' },
    entered: { zh: '进入电子系统的日期', en: 'date of entry into the electronic system' },
    received: { zh: '实际收到或者签收的日期', en: 'date of actual receipt' },
    postmark: { zh: '收到时邮戳的日期', en: 'date of the postmark of receipt' },
  },
);

const delivery = choiceField(
  { zh: '文件怎样送来的', en: 'How it was delivered' },
  {
    post: { zh: '邮寄', en: 'by post' },
    electronic: { zh: '电子送达', en: 'electronically' },
    'in-person': { zh: '直接递交', en: 'by hand' },
    unknown: { zh: '不清楚', en: 'not known' },
  },
);

/** What every calculator takes that counts from the receipt of a notice. */
export const noticeFields = {
  held,
  date: dateField({ zh: '这个日期', en: 'That date' }),
  delivery,
} as const;

export type NoticeValues = FieldValues<typeof noticeFields>;

/** The day on which a notice counts as received, and why. */
export interface Receipt {
  readonly kind: 'receipt';
  readonly receivedOn: LocalDate;
  readonly steps: readonly Bilingual[];
  readonly ends: readonly PeriodEnd[];
  readonly basis: readonly string[];
  readonly notices: readonly BilingualNotice[];
}

/** The article on receipt of each office. */
const BASIS: Readonly<Record<Office, string>> = {
  trademark: 'trademark-regulation@2014/10',
  patent: 'patent-rules@2023/4',
};

/**
 * The day on which a notice counts as received. Trademarks: Implementing Regulations (2014) article 10; patents: Implementing Rules (2023)
 * article 4. Nothing is added to a date of receipt; where the way of delivery leaves several days open, the earliest is taken and said.
 */
export function readReceipt(office: Office, values: NoticeValues, context: CalculatorContext): Receipt | Refusal {
  const refused = contradiction(values, context.asOf) ?? beforeLaw(office, 'date', values.date);
  if (refused) return refused;
  if (values.held !== 'issued') return asHeld(office, values);
  const presumed = presumption(office, values.delivery);
  if (presumed === null) return onIssue(office, values);
  const end = findPeriodEnd(presumed, { office, input: 'date', date: values.date }, context);
  if ('kind' in end) return end;
  return {
    kind: 'receipt',
    receivedOn: end.lastDay,
    steps: [...tellPeriod(end), countsAsReceived(end.lastDay)],
    ends: [end],
    basis: [BASIS[office]],
    notices: [PRESUMED[office][values.delivery === 'electronic' ? 'electronic' : 'post']],
  };
}

/** Dates that cannot be: of the future, or of a way of delivery that has no such date. */
function contradiction({ held: kind, date, delivery: way }: NoticeValues, asOf: LocalDate): Refusal | null {
  if (date > asOf) {
    const [given, today] = [tellDate(date), tellDate(asOf)];
    return impossible(
      'date',
      `${given.zh}晚于${today.zh}，还不可能持有这个日期的文件`,
      `${given.en} is later than ${today.en}; a paper of that date cannot be held yet`,
    );
  }
  if (kind === 'entered' && (way === 'post' || way === 'in-person'))
    return impossible(
      'held',
      '只有电子送达的文件才有进入系统的日期',
      'Only papers delivered electronically enter a system',
    );
  if (kind === 'postmark' && (way === 'electronic' || way === 'in-person'))
    return impossible('held', '只有邮寄的文件才有邮戳日', 'Only papers sent by post bear a postmark');
  return null;
}

/** The period after which papers are presumed received, or null where none is granted. */
function presumption(office: Office, way: NoticeValues['delivery']): string | null {
  if (way === 'post') return `${office}-deemed-receipt-post`;
  return way === 'electronic' && office === 'trademark' ? 'trademark-deemed-receipt-electronic' : null;
}

const countsAsReceived = (date: LocalDate): Bilingual => {
  const day = tellWeekday(date);
  return { zh: `视为收到的日期：${day.zh}`, en: `Counts as received on ${day.en}` };
};

function asHeld(office: Office, { held: kind, date, delivery: way }: NoticeValues): Receipt {
  const label = held.input.choices?.find(({ value }) => value === kind)?.label ?? { zh: '', en: '' };
  const isOpened = kind === 'received' && way === 'electronic';
  return {
    kind: 'receipt',
    receivedOn: date,
    steps: [
      { zh: `手上的是${label.zh}，不再加天数`, en: `What is held is the ${label.en}: no days are added to it` },
      countsAsReceived(date),
    ],
    ends: [],
    basis: [BASIS[office]],
    notices: isOpened ? [OPENED] : [],
  };
}

const OPENED: BilingualNotice = {
  kind: 'unverified',
  text: {
    zh: '电子送达看文件进入系统的日期，不看哪天打开。如果进入系统更早，请按更早的日期算。',
    en: 'What counts of an electronic paper is the day it entered the system, not the day it was opened. If that was earlier, compute with the earlier day.',
  },
};

/** No days are granted: the day of issue is the earliest on which it can have been received. */
function onIssue(office: Office, { date, delivery: way }: NoticeValues): Receipt {
  const notice = ON_ISSUE[way === 'electronic' ? 'electronic' : way === 'in-person' ? 'in-person' : 'unknown'];
  return {
    kind: 'receipt',
    receivedOn: date,
    steps: [notice.text, countsAsReceived(date)],
    ends: [],
    basis: [BASIS[office]],
    notices: way === 'electronic' ? [] : [notice],
  };
}

const ON_ISSUE: Readonly<Record<'electronic' | 'in-person' | 'unknown', BilingualNotice>> = {
  electronic: {
    kind: 'unverified',
    text: {
      zh: '电子送达以进入系统的日期为准，没有别的证据就按发文日，不加天数',
      en: 'Electronic papers count from their entry into the system, without other evidence from their date of issue; no days are added',
    },
  },
  'in-person': {
    kind: 'unverified',
    text: {
      zh: '直接递交以交到您手上的那天为准；手上只有发文日，这里按最早的可能取发文日',
      en: 'Papers handed over count from that day; as only the date of issue is held, that day, the earliest possible, is taken here',
    },
  },
  unknown: {
    kind: 'unverified',
    text: {
      zh: '不知道文件怎样送来的，这里按最早的可能取发文日；弄清送达方式和收到日以后再算一次，期限可能更晚',
      en: 'As the way of delivery is not known, the date of issue, the earliest possible, is taken here; with the way of delivery and the date of receipt the period may turn out later',
    },
  },
};

const PRESUMED: Readonly<Record<Office, Readonly<Record<'post' | 'electronic', BilingualNotice>>>> = {
  trademark: {
    post: {
      kind: 'unverified',
      text: {
        zh: '邮寄的文件以收到的邮戳日为准；邮戳看不清或者没有邮戳，才这样推算。邮戳日或者能证明的实际收到日更早的，按更早的算。',
        en: 'What counts of a posted paper is the postmark of receipt; this presumption is for papers without a legible one. If the postmark or a provable receipt is earlier, compute with that day.',
      },
    },
    electronic: {
      kind: 'unverified',
      text: {
        zh: '能证明文件进入系统日期的，以那天为准；进入系统更早的，按更早的算。',
        en: 'If the day of entry into the system can be proved, that day counts; if it is earlier, compute with it.',
      },
    },
  },
  patent: {
    post: {
      kind: 'unverified',
      text: {
        zh: '这是推定的收到日；有证据证明实际收到日的，以实际收到日为准。',
        en: 'This is a presumed day; where evidence proves the day of actual receipt, that day counts.',
      },
    },
    electronic: ON_ISSUE.electronic,
  },
};
