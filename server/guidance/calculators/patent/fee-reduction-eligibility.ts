import { z } from 'zod';
import type { Bilingual } from '../../../domain/index.ts';
import type { KnowledgeLookup, Reduction } from '../../../knowledge/index.ts';
import { type BilingualNotice, type Computation, missing, notPublished } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { listField } from '../fields.ts';
import { tellYuan } from './read-rate.ts';
import { readReduction } from './reduce-fee.ts';

const applicantSchema = z.strictObject({
  kind: z.enum(['individual', 'company', 'institution']),
  income: z
    .number()
    .max(1e12)
    .nullish()
    .transform((value) => value ?? null),
});

type Applicant = z.infer<typeof applicantSchema>;

/** The limits, as third parties report them: schedule of fees, 9-1 (facts F014, F015). */
const LIMITS = {
  individual: 'patent-fee-schedule@2026/9-1#person-monthly',
  company: 'patent-fee-schedule@2026/9-1#company',
} as const;

/**
 * Whether applicants may have fees reduced, and by how many per cent (0 when not). `income` in yuan: of a person the average monthly income of the year before, of
 * a company its taxable income of the year before (a loss is negative); public institutions, social organisations and non-profit research bodies need none. The limits
 * are reported by third parties and marked so. Implementing Rules (2023) article 117; schedule of fees, 9 and 9-1.
 */
export const feeReductionEligibility = defineCalculator({
  id: 'fee-reduction-eligibility',
  title: { zh: '能不能减缴专利费', en: 'Whether patent fees may be reduced' },
  service: 'patent-fee-reduction',
  fields: {
    applicants: listField(
      {
        zh: '申请人或者专利权人',
        en: 'Applicants or patentees',
        why: {
          zh: '每一方都要符合条件；个人填上年度月均收入，企业填上年度应纳税所得额（元）',
          en: 'Each must qualify; for a person the average monthly income, for a company the taxable income of the year before, in yuan',
        },
      },
      {
        item: applicantSchema,
        most: 50,
        expects: {
          zh: '申请人（kind: individual、company、institution；income: 元）',
          en: 'applicants (kind: individual, company, institution; income: yuan)',
        },
      },
    ),
  },
  work({ applicants }, { lookup, asOf }) {
    const lacking = applicants.find(({ kind, income }) => kind !== 'institution' && income === null);
    if (lacking)
      return missing(
        'applicants',
        '个人要填上年度月均收入，企业要填上年度应纳税所得额（income）',
        'A person’s average monthly income or a company’s taxable income of the year before (income) is missing',
      );
    const ladder = readReduction(applicants.length === 1 ? 'single' : 'joint', asOf, lookup);
    if (ladder === null || 'kind' in ladder) return ladder ?? NOT_HELD;
    const judged = applicants.map((applicant, n) => judge(applicant, n + 1, lookup));
    if (judged.some(({ qualifies }) => qualifies === null)) return NOT_HELD;
    return present(
      judged.every(({ qualifies }) => qualifies),
      judged.map(({ step }) => step),
      ladder,
    );
  },
});

function present(eligible: boolean, steps: readonly Bilingual[], ladder: Reduction): Computation {
  const percent = eligible ? ladder.percent : 0;
  return {
    kind: 'computed',
    values: { eligible, percent },
    steps: [
      ...steps,
      {
        zh: `${ladder.nameZh}：减缴比例${ladder.percent}%${eligible ? '' : '，但不是每一方都符合条件'}`,
        en: `${ladder.nameEn}: ${ladder.percent} per cent${eligible ? '' : ', but not everyone qualifies'}`,
      },
    ],
    result: eligible
      ? { zh: `可以减缴${percent}%`, en: `reduction of ${percent} per cent` }
      : { zh: '不符合减缴条件', en: 'no reduction' },
    sentence: eligible
      ? {
          zh: `按所填情况可以请求减缴${percent}%（门槛为第三方转述，以官方公布为准）。`,
          en: `On these facts a reduction of ${percent} per cent may be requested (the limits are reported by third parties; the official notice prevails).`,
        }
      : {
          zh: '按所填情况不符合减缴条件（门槛为第三方转述，以官方公布为准）。',
          en: 'On these facts no reduction applies (the limits are reported by third parties; the official notice prevails).',
        },
    ends: [],
    basis: ['patent-rules@2023/117', 'patent-fee-schedule@2026/9-1', ...ladder.basis],
    tables: [`reduction ${ladder.id} ${ladder.effectiveFrom}`],
    notices: [REPORTED, WHAT_AND_WHEN],
  };
}

const NOT_HELD = notPublished(
  '这里没有收录减缴条件，以官方公布为准',
  'The conditions of reduction are not held here; the official notice applies',
);

/** Whether one party qualifies: below the limit of its kind. Null where the limit is not held. */
function judge(
  { kind, income }: Applicant,
  number: number,
  lookup: KnowledgeLookup,
): { qualifies: boolean | null; step: Bilingual } {
  if (kind === 'institution')
    return {
      qualifies: true,
      step: {
        zh: `第${number}方是事业单位、社会团体或者非营利性科研机构，可以请求`,
        en: `Party ${number} is a public institution, social organisation or non-profit research body and may request it`,
      },
    };
  const limit = Number.parseInt(lookup.figure(LIMITS[kind]) ?? '', 10);
  const qualifies = Number.isNaN(limit) || income === null ? null : income < limit;
  const [has, below] = [tellYuan(income ?? 0), tellYuan(limit)];
  const what =
    kind === 'individual'
      ? { zh: '个人上年度月均收入', en: 'average monthly income of the year before' }
      : { zh: '企业上年度应纳税所得额', en: 'taxable income of the year before' };
  return {
    qualifies,
    step: {
      zh: `第${number}方：${what.zh}${has.zh}，${qualifies ? '低于' : '不低于'}${below.zh}`,
      en: `Party ${number}: ${what.en} ${has.en}, ${qualifies ? 'below' : 'not below'} ${below.en}`,
    },
  };
}

const REPORTED: BilingualNotice = {
  kind: 'unverified',
  text: {
    zh: '收入门槛是第三方转述的，没有在官方页面核对；是否符合以国家知识产权局的费减备案审批为准。',
    en: 'The income limits are reported by third parties and were not checked on an official page; CNIPA’s decision on the record of eligibility is what counts.',
  },
};

const WHAT_AND_WHEN: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '只减申请费（不含公布印刷费和附加费）、发明实质审查费、复审费和授权当年起十年的年费；要先备案，并在缴费期限届满的两个半月之前请求。',
    en: 'Only the filing fee (not publication and surcharges), the substantive examination fee, the re-examination fee and ten years’ annual fees from the year of grant are reduced; eligibility is recorded first, and the request is made two and a half months before the time to pay ends.',
  },
};
