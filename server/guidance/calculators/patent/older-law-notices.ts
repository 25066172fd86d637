import type { KnowledgeLookup } from '../../../knowledge/index.ts';
import type { PeriodEnd } from '../../period-end.ts';
import { tellDate } from '../../tell-period.ts';
import type { BilingualNotice } from '../computation.ts';

/** Periods that were over before the text they are counted by came into force: the law of then is not held, and is said not to be. */
export function olderLawNotices(ends: readonly PeriodEnd[], lookup: KnowledgeLookup): BilingualNotice[] {
  return ends.flatMap(({ period, lastDay }) => {
    const from = lookup.lawVersion(period.basis[0] ?? '')?.effectiveFrom ?? null;
    if (from === null || lastDay >= from) return [];
    const [day, began] = [tellDate(lastDay), tellDate(from)];
    return [
      {
        kind: 'unverified' as const,
        text: {
          zh: `${period.title.zh}在${day.zh}就满了，早于所引现行规定施行的${began.zh}；当时的条文这里没有收录，以当时的规定为准。`,
          en: `${period.title.en} ended on ${day.en}, before the text cited came into force on ${began.en}. The text of then is not held here, and it decides.`,
        },
      },
    ];
  });
}
