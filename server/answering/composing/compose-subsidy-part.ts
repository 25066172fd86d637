import type { QuestionPart, Statement } from '../../domain/index.ts';
import type { City } from '../../knowledge/index.ts';
import { type Composing, subjectOf } from './composing-parts.ts';

/** The matter under which subsidies and awards are asked for. */
const SUBSIDIES = 'ip-subsidy-award';

/**
 * Subsidies of the asker's city: the schemes whose window is open on the day, otherwise that none is known and whom to ask. Never an amount
 * from elsewhere. Nothing for other matters or without a city.
 */
export function composeSubsidyPart(part: QuestionPart, composing: Composing): Statement[] {
  const city = composing.lookup.city(composing.scope.city);
  if (city === null || subjectOf(part) !== SUBSIDIES) return [];
  const { asOf } = composing.understood.question;
  const open = city.subsidies.filter(
    ({ opens, closes, budget }) => opens <= asOf && asOf <= closes && budget !== 'exhausted',
  );
  const texts = open.length > 0 ? open.map((scheme) => writeScheme(scheme, composing)) : [writeNone(city, composing)];
  return texts.map((text) => ({ text, form: 'sentence', chunks: [], figuresFrom: [text], core: true }));
}

function writeScheme(
  { name, conditions, opens, closes, url }: City['subsidies'][number],
  { language }: Composing,
): string {
  return language === 'zh'
    ? `${name.zh}（${opens}至${closes}）：${conditions.zh}以官方公布为准：${url}`
    : `${name.en} (${opens} to ${closes}): ${conditions.en} The official announcement applies: ${url}`;
}

function writeNone({ name, subsidyContact }: City, { language }: Composing): string {
  const url = subsidyContact.url;
  return language === 'zh'
    ? `${name.zh}：未查到在期政策。有没有、多少、怎么申请，请问${subsidyContact.name.zh}${url ? `（${url}）` : ''}，以官方公布为准。`
    : `${name.en}: no scheme in force was found. Whether there is one, how much and how to apply, please ask ${subsidyContact.name.en}${url ? ` (${url})` : ''}; the official announcement applies.`;
}
