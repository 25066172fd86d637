import { tellWeekday } from '../tell-period.ts';
import { defineCalculator } from './define-calculator.ts';
import { choiceField } from './fields.ts';
import { findPeriod } from './find-period.ts';
import { noticeFields, readReceipt } from './receipt.ts';

const { held, date, delivery } = noticeFields;

/**
 * The day on which a paper of an office counts as received. Trademarks: Implementing Regulations (2014) article 10; patents: Implementing
 * Rules (2023) article 4. It is no time to act in and never moves to a working day.
 */
export const deemedReceipt = defineCalculator({
  id: 'deemed-receipt',
  title: { zh: '文件视为收到的日期', en: 'Day on which a paper counts as received' },
  service: 'patent-office-action-response',
  fields: {
    office: choiceField(
      { zh: '哪个机关的文件', en: 'Whose paper it is' },
      {
        trademark: { zh: '商标局', en: 'Trademark Office' },
        patent: { zh: '专利局', en: 'Patent Office' },
      },
    ),
    held,
    date,
    delivery,
  },
  work({ office, ...values }, context) {
    const receipt = readReceipt(office, values, context);
    if (receipt.kind === 'refused') return receipt;
    // The rules on receipt came with those on post: what was held before them was received by rules that are not here.
    const rule = findPeriod(`${office}-deemed-receipt-post`, { office, input: 'date', date: values.date }, context);
    if ('kind' in rule) return rule;
    const day = tellWeekday(receipt.receivedOn);
    return {
      kind: 'computed',
      values: { receivedOn: receipt.receivedOn },
      steps: receipt.steps,
      result: day,
      sentence: { zh: `这份文件视为在${day.zh}收到。`, en: `This paper counts as received on ${day.en}.` },
      ends: receipt.ends,
      basis: receipt.basis,
      notices: receipt.notices,
    };
  },
});
