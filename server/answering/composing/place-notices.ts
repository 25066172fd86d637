import { ELSEWHERE } from '../../knowledge/index.ts';
import type { ReplyNotice } from '../../protocol/index.ts';
import { type Composing, subjectOf } from './composing-parts.ts';

/** What differs from place to place: where one goes, and subsidies. */
const LOCAL_INTENT = 'channel';
const LOCAL_MATTER = 'ip-subsidy-award';

/** Says that nothing local is held of a place that is named and has no city pack, where what is asked differs from place to place. */
export function findPlaceNotices({ understood, lookup, language }: Composing): ReplyNotice[] {
  const { place } = understood.slots;
  const isLocal = understood.parts.some((part) => part.intent === LOCAL_INTENT || subjectOf(part) === LOCAL_MATTER);
  if (place === undefined || !isLocal) return [];
  if (place === ELSEWHERE) return [{ kind: 'city', text: UNSAID[language] }];
  const english = lookup.knowledge.places.find(({ name }) => name === place)?.english ?? place;
  const text =
    language === 'zh'
      ? `这里没有收录${place}的窗口和补贴；以上不含当地另有的安排，当地以官方公布为准。`
      : `Counters and subsidies of ${english} are not held here; this does not hold what is arranged locally, for which the official announcement applies.`;
  return [{ kind: 'city', text }];
}

/** Of a place that was not said. */
const UNSAID = {
  zh: '以上是全国通行的；各地另有的窗口和安排，以当地官方公布为准。',
  en: 'This holds nationwide; for counters and arrangements of a place, its official announcement applies.',
} as const;
