import type { Bilingual } from '../../../domain/index.ts';
import type { Reduction } from '../../../knowledge/index.ts';
import { type Computation, impossible, missing, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { choiceField, type FieldValues, flagField, integerField, optional } from '../fields.ts';
import { basisOfRate, type PublishedRate, readRate, tableOfRate, tellYuan } from './read-rate.ts';
import { readReduction, reduceYuan, reductionChoices, tellReduction } from './reduce-fee.ts';
import { patentRightChoices } from './tell-patent-right.ts';

/** Pages and claims that cost nothing more, and pages from which each costs more still. Schedule of fees, 1 and 2. */
const FREE = { claims: 10, pages: 30, manyPages: 300 } as const;

const MOST = 100_000;

const fields = {
  right: choiceField({ zh: '专利类型', en: 'Kind of patent' }, patentRightChoices),
  claims: optional(integerField({ zh: '权利要求项数', en: 'Number of claims' }, { from: 0, to: MOST })),
  pages: optional(
    integerField(
      { zh: '说明书页数（含附图、序列表）', en: 'Pages of the description (drawings and sequence listing included)' },
      { from: 0, to: MOST },
    ),
  ),
  priorities: optional(integerField({ zh: '要求几项优先权', en: 'Priorities claimed' }, { from: 0, to: MOST })),
  reduction: optional(choiceField({ zh: '费用减缴', en: 'Fee reduction' }, reductionChoices)),
  examination: optional(flagField({ zh: '一并缴实质审查费', en: 'With the substantive examination fee' })),
} as const;

type Values = FieldValues<typeof fields>;

/**
 * What filing a patent application costs, in yuan: `fee` in all, `filing` the filing fee as it is to be paid, `reduced` what reduction saves. Only the filing fee and
 * the examination fee are reduced. Implementing Rules (2023) articles 110, 112, 113 and 117; Guidelines part V chapter 2, 1 and 3; schedule of fees.
 */
export const patentApplicationFees = defineCalculator({
  id: 'patent-application-fees',
  title: { zh: '专利申请费用', en: 'Fees for a patent application' },
  service: 'patent-invention-application',
  fields,
  work(values, { lookup, asOf }) {
    const refused = refuseInputs(values);
    if (refused) return refused;
    const reduction = readReduction(values.reduction, asOf, lookup);
    if (reduction && 'kind' in reduction) return reduction;
    const lines: Line[] = [];
    for (const { id, count } of dueOf(values)) {
      const rate = readRate(id, asOf, lookup);
      if ('kind' in rate) return rate;
      lines.push(toLine(rate, count, reduction));
    }
    return present(values, lines, reduction);
  },
});

/** Designs have neither claims nor pages that cost, and only inventions are examined as to substance. */
function refuseInputs({ right, claims, pages, examination }: Values): Refusal | null {
  if (right !== 'invention' && examination)
    return impossible(
      'examination',
      '只有发明专利申请有实质审查费',
      'Only inventions have a substantive examination fee',
    );
  if (right === 'design') return null;
  if (claims === null)
    return missing('claims', '还缺权利要求项数（claims）', 'The number of claims (claims) is missing');
  if (pages === null) return missing('pages', '还缺说明书页数（pages）', 'The number of pages (pages) is missing');
  if (claims === 0)
    return impossible(
      'claims',
      '发明和实用新型至少要有1项权利要求',
      'Inventions and utility models have at least 1 claim',
    );
  if (pages > 0) return null;
  return impossible(
    'pages',
    '发明和实用新型的说明书至少1页',
    'The description of an invention or utility model has at least 1 page',
  );
}

interface Due {
  readonly id: string;
  readonly count: number;
}

/** Which rows of the table are due, and how often. */
function dueOf({ right, claims, pages, priorities, examination }: Values): Due[] {
  const [claimCount, pageCount] = right === 'design' ? [0, 0] : [claims ?? 0, pages ?? 0];
  return [
    { id: `patent-filing-${right}`, count: 1 },
    { id: 'patent-publication-printing', count: right === 'invention' ? 1 : 0 },
    { id: 'patent-claims-surcharge', count: Math.max(0, claimCount - FREE.claims) },
    {
      id: 'patent-description-surcharge-from-31',
      count: Math.max(0, Math.min(pageCount, FREE.manyPages) - FREE.pages),
    },
    { id: 'patent-description-surcharge-from-301', count: Math.max(0, pageCount - FREE.manyPages) },
    { id: 'patent-priority-claim', count: priorities ?? 0 },
    { id: 'patent-examination-invention', count: examination ? 1 : 0 },
  ].filter(({ count }) => count > 0);
}

interface Line {
  readonly rate: PublishedRate;
  readonly full: number;
  readonly due: number;
  readonly steps: readonly Bilingual[];
}

function toLine(read: PublishedRate, count: number, reduction: Reduction | null): Line {
  const { rate, yuan } = read;
  const [full, applied] = [yuan * count, rate.reducible === 'yes' ? reduction : null];
  const [one, all] = [tellYuan(yuan), tellYuan(full)];
  const step =
    count === 1
      ? { zh: `${rate.nameZh}：${all.zh}`, en: `${rate.nameEn}: ${all.en}` }
      : { zh: `${rate.nameZh}：${one.zh}×${count}＝${all.zh}`, en: `${rate.nameEn}: ${one.en} × ${count} = ${all.en}` };
  return {
    rate: read,
    full,
    due: reduceYuan(full, applied),
    steps: applied ? [step, tellReduction(full, applied)] : [step],
  };
}

function present({ right }: Values, lines: readonly Line[], reduction: Reduction | null): Computation {
  const [fee, full] = [lines.reduce((sum, { due }) => sum + due, 0), lines.reduce((sum, line) => sum + line.full, 0)];
  const [total, saved, name] = [tellYuan(fee), tellYuan(full - fee), patentRightChoices[right]];
  return {
    kind: 'computed',
    values: { fee, filing: lines[0]?.due ?? 0, reduced: full - fee },
    steps: [...lines.flatMap(({ steps }) => steps), { zh: `合计${total.zh}`, en: `In all ${total.en}` }],
    result: total,
    sentence: {
      zh: `${name.zh}申请的费用合计${total.zh}${reduction ? `（减缴省${saved.zh}）` : ''}。`,
      en: `The fees for filing this ${name.en} come to ${total.en}${reduction ? ` (reduction saves ${saved.en})` : ''}.`,
    },
    ends: [],
    basis: [
      ...new Set([
        ...lines.flatMap(({ rate }) => basisOfRate(rate)),
        ...(reduction?.basis ?? []),
        'patent-rules@2023/112',
      ]),
    ],
    tables: lines.map(({ rate }) => tableOfRate(rate)),
    notices: [WHEN_TO_PAY],
  };
}

/** Implementing Rules (2023) articles 112 and 113. */
const WHEN_TO_PAY = {
  kind: 'condition' as const,
  text: {
    zh: '申请费、公布印刷费、附加费和优先权要求费，自申请日起2个月内或者自收到受理通知书之日起15日内缴；实质审查费自最早的优先权日（没有优先权的，申请日）起3年内缴。',
    en: 'Filing, publication, surcharges and priority are paid within 2 months of filing or 15 days of receipt of the notice of acceptance; the examination fee within 3 years of the earliest priority date, or of filing.',
  },
};
