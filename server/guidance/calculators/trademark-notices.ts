import type { Bilingual } from '../../domain/index.ts';
import { type AfterNotice, defineAfterNotice } from './after-notice.ts';
import type { Calculator } from './calculator.ts';
import { choiceField } from './fields.ts';

const runs = (period: string, zh: string, en: string): AfterNotice => ({
  office: 'trademark',
  period,
  act: { zh, en },
});

/** Trademark Law (2019) article 34, (2026) article 37. */
const refusalReview = defineAfterNotice({
  id: 'trademark-refusal-review',
  title: { zh: '驳回复审的最后一天', en: 'Last day to seek review of a refusal' },
  service: 'trademark-refusal-review',
  fields: {},
  choose: () => runs('trademark-refusal-review', '申请驳回复审', 'seek review of the refusal'),
});

/** Implementing Regulations (2014) article 66. */
const nonuseEvidence = defineAfterNotice({
  id: 'trademark-nonuse-evidence',
  title: { zh: '提供使用证据的最后一天', en: 'Last day to file evidence of use' },
  service: 'trademark-use-evidence',
  fields: {},
  choose: () => runs('trademark-nonuse-evidence', '提供商标使用证据', 'file evidence of use'),
});

/** Implementing Regulations (2014) article 27. */
const oppositionDefence = defineAfterNotice({
  id: 'trademark-opposition-defence',
  title: { zh: '异议答辩的最后一天', en: 'Last day to answer an opposition' },
  service: 'trademark-opposition-defence',
  fields: {},
  choose: () => runs('trademark-opposition-defence', '提交异议答辩', 'answer the opposition'),
});

const NOTICES = {
  correction: runs('trademark-correction', '补正', 'correct the application'),
  opinion: runs('trademark-examination-opinion', '说明或者修正', 'explain or amend'),
} as const;

/** Implementing Regulations (2014) articles 18 (补正) and 23 (审查意见). */
const officeAction = defineAfterNotice({
  id: 'trademark-office-action',
  title: { zh: '答复补正或者审查意见的最后一天', en: 'Last day to answer a notice of the Trademark Office' },
  service: 'trademark-office-action-response',
  fields: {
    notice: choiceField(
      { zh: '收到的是哪种通知', en: 'Which notice was received' },
      {
        correction: { zh: '补正通知', en: 'notice to correct' },
        opinion: { zh: '审查意见', en: 'examination opinion' },
      },
    ),
  },
  choose: ({ notice }) => NOTICES[notice],
});

const sue = (period: string) => runs(period, '向人民法院起诉', 'bring an action in court');

const COURT = {
  'refusal-review': sue('trademark-court-refusal-review'),
  'non-registration-review': sue('trademark-court-non-registration-review'),
  invalidation: sue('trademark-court-invalidation'),
  'cancellation-review': sue('trademark-court-cancellation-review'),
} as const;

const COURT_CHOICES: Readonly<Record<keyof typeof COURT, Bilingual>> = {
  'refusal-review': { zh: '驳回复审决定', en: 'decision on review of a refusal' },
  'non-registration-review': {
    zh: '不予注册复审决定',
    en: 'decision on review of a refusal to register after opposition',
  },
  invalidation: { zh: '无效宣告复审决定或者裁定', en: 'decision or ruling on invalidity' },
  'cancellation-review': { zh: '撤销复审决定', en: 'decision on review of a cancellation' },
};

/** Trademark Law (2019) articles 34, 35, 44, 45 and 54; (2026) articles 37, 38, 50, 51 and 58. */
const courtAction = defineAfterNotice({
  id: 'trademark-court-action',
  title: { zh: '对商标决定起诉的最后一天', en: 'Last day to sue over a trademark decision' },
  service: 'ip-litigation',
  fields: { decision: choiceField({ zh: '对哪种决定起诉', en: 'Which decision is sued over' }, COURT_CHOICES) },
  choose: ({ decision }) => COURT[decision],
});

const REVIEWS = {
  'non-registration': runs(
    'trademark-non-registration-review',
    '申请不予注册复审',
    'seek review of the decision not to register',
  ),
  cancellation: runs('trademark-cancellation-review', '申请撤销复审', 'seek review of the decision on cancellation'),
  'invalidation-ex-officio': runs(
    'trademark-invalidation-review',
    '申请无效宣告复审',
    'seek review of the declaration of invalidity',
  ),
} as const;

/** Trademark Law (2019) articles 35, 54 and 44; (2026) articles 38, 58 and 50. */
const decisionReview = defineAfterNotice({
  id: 'trademark-decision-review',
  title: { zh: '其他商标复审的最后一天', en: 'Last day to seek another review' },
  service: 'trademark-review-other',
  fields: {
    decision: choiceField(
      { zh: '对哪种决定申请复审', en: 'Which decision is to be reviewed' },
      {
        'non-registration': { zh: '不予注册决定', en: 'decision not to register' },
        cancellation: { zh: '撤销或者不予撤销决定', en: 'decision to cancel or not to cancel' },
        'invalidation-ex-officio': {
          zh: '依职权宣告无效的决定',
          en: 'declaration of invalidity of the office’s own motion',
        },
      },
    ),
  },
  choose: ({ decision }) => REVIEWS[decision],
});

/** The calculators that count from the receipt of a notice of the Trademark Office. */
export const trademarkNotices: readonly Calculator[] = [
  refusalReview,
  nonuseEvidence,
  oppositionDefence,
  officeAction,
  courtAction,
  decisionReview,
];
