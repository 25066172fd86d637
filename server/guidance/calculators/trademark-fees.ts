import type { Bilingual } from '../../domain/index.ts';
import { writeYuan } from '../../knowledge/index.ts';
import { tellDate } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import { type Computation, impossible, notPublished, type Refusal } from './computation.ts';
import { defineCalculator } from './define-calculator.ts';
import { choiceField, dateField, type FieldValues, integerField, integerItem, listField, optional } from './fields.ts';
import { basisOfFee, type Fee, findFee, noticesOfFees, tableOfFee } from './find-fee.ts';
import { beforeLaw } from './find-period.ts';
import { CLASSES, channelField } from './trademark-fields.ts';

/** The matters of the schedule, each with the beginning of its row ids. */
const ROWS = {
  registration: 'trademark-registration',
  collective: 'trademark-collective-certification',
  renewal: 'trademark-renewal',
  change: 'trademark-change',
  assignment: 'trademark-assignment',
  licence: 'trademark-license-recordal',
  opposition: 'trademark-opposition',
  cancellation: 'trademark-nonuse-cancellation',
  'refusal-review': 'trademark-refusal-review',
  'review-other': 'trademark-review-other',
  invalidation: 'trademark-invalidation',
} as const;

const MATTERS: Readonly<Record<keyof typeof ROWS, Bilingual>> = {
  registration: { zh: '商标注册', en: 'registration' },
  collective: { zh: '集体商标、证明商标注册', en: 'registration of a collective or certification mark' },
  renewal: { zh: '续展', en: 'renewal' },
  change: { zh: '变更', en: 'change of name or address' },
  assignment: { zh: '转让', en: 'assignment' },
  licence: { zh: '使用许可备案', en: 'licence recordal' },
  opposition: { zh: '异议', en: 'opposition' },
  cancellation: { zh: '撤销连续三年不使用', en: 'cancellation for non-use' },
  'refusal-review': { zh: '驳回复审', en: 'review of a refusal' },
  'review-other': { zh: '其他复审', en: 'other review' },
  invalidation: { zh: '无效宣告', en: 'invalidation' },
};

/** The fee of a class covers so many goods or services; each more is paid for. Schedule of trademark fees, row `trademark-registration`. */
const ITEMS_INCLUDED = 10;

const MOST_ITEMS = 10_000;

const fields = {
  matter: choiceField({ zh: '办理事项', en: 'Matter' }, MATTERS),
  classes: integerField({ zh: '类别数', en: 'Number of classes' }, CLASSES),
  items: optional(
    listField(
      { zh: '每类的商品或者服务项目数', en: 'Goods or services in each class' },
      {
        item: integerItem({ from: 1, to: MOST_ITEMS }),
        most: CLASSES.to,
        expects: { zh: '不小于1的整数', en: 'whole numbers of 1 or more' },
      },
    ),
  ),
  channel: channelField,
  payOn: optional(dateField({ zh: '缴费日期', en: 'Day of payment' })),
};

/** The official fee of a trademark matter by the schedule in force on the day of payment, in yuan. Trademark Law (2019) article 72. */
export const trademarkFees = defineCalculator({
  id: 'trademark-fees',
  title: { zh: '商标官费', en: 'Official trademark fees' },
  service: 'fee-payment',
  fields,
  work: (values, context) => refuse(values, context) ?? add(values, context),
});

function refuse(
  { matter, classes, items, payOn }: FieldValues<typeof fields>,
  { asOf }: CalculatorContext,
): Refusal | null {
  if (items !== null && matter !== 'registration')
    return impossible(
      'items',
      '只有商标注册按项目数加收，其他事项不填每类项目数',
      'Only registration is charged by items; leave them out for other matters',
    );
  if (items !== null && items.length !== classes)
    return impossible(
      'items',
      `填了${items.length}个类别的项目数，类别数却是${classes}`,
      `Items of ${items.length} classes are given, and ${classes} as the number of classes`,
    );
  return beforeLaw('trademark', 'payOn', payOn ?? asOf);
}

function add(
  { matter, classes, items, channel, payOn }: FieldValues<typeof fields>,
  context: CalculatorContext,
): Computation | Refusal {
  const day = payOn ?? context.asOf;
  const fee = findFee(`${ROWS[matter]}-${channel}`, day, context);
  if (fee.kind === 'refused') return isOnPaperOnly(matter, day, context) ? onPaperOnly(matter) : fee;
  const extraItems = (items ?? []).reduce((sum, count) => sum + Math.max(0, count - ITEMS_INCLUDED), 0);
  const extra = extraItems === 0 ? null : findFee(`trademark-registration-extra-item-${channel}`, day, context);
  if (extra?.kind === 'refused') return extra;
  const lines = [{ fee, count: classes }, ...(extra === null ? [] : [{ fee: extra, count: extraItems }])];
  const fees = lines.map((line) => line.fee);
  const total = lines.reduce((sum, line) => sum + line.fee.amount * line.count, 0);
  const [zh, en, date] = [writeYuan(total, 'zh'), writeYuan(total, 'en'), tellDate(day)];
  return {
    kind: 'computed',
    values: { fee: total },
    steps: lines.map(tellLine),
    result: { zh, en },
    sentence: {
      zh: `${MATTERS[matter].zh}的官费是${zh}（按${date.zh}的收费标准）。`,
      en: `The official fee for ${MATTERS[matter].en} is ${en} (schedule of ${date.en}).`,
    },
    ends: [],
    basis: fees.flatMap(basisOfFee),
    tables: [...new Set(fees.map(tableOfFee))],
    notices: noticesOfFees(fees),
  };
}

function tellLine({ fee: { rate, amount }, count }: { readonly fee: Fee; readonly count: number }): Bilingual {
  const total = amount * count;
  return {
    zh: `${rate.nameZh}：${writeYuan(amount, 'zh')}×${count}＝${writeYuan(total, 'zh')}`,
    en: `${rate.nameEn}: ${writeYuan(amount, 'en')} × ${count} = ${writeYuan(total, 'en')}`,
  };
}

/** Whether the schedule of that day has the matter on paper alone. */
const isOnPaperOnly = (matter: keyof typeof ROWS, day: Parameters<typeof findFee>[1], context: CalculatorContext) =>
  findFee(`${ROWS[matter]}-paper`, day, context).kind === 'fee';

function onPaperOnly(matter: keyof typeof ROWS): Refusal {
  const { zh, en } = MATTERS[matter];
  return {
    ...notPublished(
      `收录的收费标准里，${zh}只有纸件的金额`,
      `The schedule held here has the fee for ${en} on paper only`,
    ),
    input: 'channel',
  };
}
