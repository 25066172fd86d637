import type { Refusal } from '../computation.ts';

/** The periods that may have been missed, as they are chosen. */
export const missedPeriods = {
  reexamination: { zh: '请求复审的期限', en: 'time to request re-examination' },
  'annual-fee': { zh: '补缴年费的期限（专利权终止）', en: 'time to pay an annual fee late (patent lapsed)' },
  'office-action': { zh: '答复审查意见或者补正的期限', en: 'time to answer an opinion or correct' },
  'examination-request': { zh: '请求实质审查的期限', en: 'time to request substantive examination' },
  registration: { zh: '办理登记手续的期限', en: 'time to complete registration' },
  other: { zh: '其他期限', en: 'another period' },
  'priority-period': { zh: '优先权期限', en: 'the priority period' },
  'novelty-grace': { zh: '不丧失新颖性的宽限期', en: 'the grace period for novelty' },
  'patent-term': { zh: '专利权期限', en: 'the term of the patent' },
  limitation: { zh: '侵权诉讼时效', en: 'limitation of actions for infringement' },
  'national-phase': { zh: 'PCT进入中国国家阶段的期限', en: 'time to enter the Chinese national phase (PCT)' },
} as const;

/** A period that may have been missed. */
export type MissedPeriod = keyof typeof missedPeriods;

const NEVER: readonly MissedPeriod[] = ['priority-period', 'novelty-grace', 'patent-term', 'limitation'];

/**
 * Refuses the periods that cannot be restored: those of Patent Law (2020) articles 24, 29, 42 and 74 never (Implementing Rules (2023) article 6), entry into the
 * national phase only after an irresistible event (article 122). Null for the others.
 */
export function beyondRestoration(missed: MissedPeriod, isIrresistible: boolean): Refusal | null {
  const { zh, en } = missedPeriods[missed];
  if (NEVER.includes(missed)) {
    const [alsoZh, alsoEn] =
      missed === 'priority-period'
        ? [
            '；发明和实用新型可以另按恢复优先权的规定，在优先权期限届满之日起两个月内请求',
            '; for inventions and utility models, restoration of priority may be requested within two months of its end under a rule of its own',
          ]
        : ['', ''];
    return {
      kind: 'refused',
      input: 'missed',
      code: 'out-of-law',
      reason: {
        zh: `${zh}错过了，不能请求恢复权利${alsoZh}`,
        en: `Rights lost by missing ${en} cannot be restored${alsoEn}`,
      },
    };
  }
  if (missed !== 'national-phase' || isIrresistible) return null;
  return {
    kind: 'refused',
    input: 'missed',
    code: 'out-of-law',
    reason: {
      zh: `${zh}错过了，只有因不可抗拒的事由才能请求恢复`,
      en: `Rights lost by missing the ${en} can be restored only after an irresistible event`,
    },
  };
}
