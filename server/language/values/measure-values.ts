import { type NumberToken, readTokens } from './number-tokens.ts';
import { LOOSE_ONE, MONEY, OTHER_KINDS } from './units.ts';
import { keyNumber, plainValue, type Value } from './value.ts';

/** A token with what it is a number of. */
interface Measured {
  readonly token: NumberToken;
  readonly kind: string;
  readonly amount: number;
}

/** Between two numbers: what makes a list of them, and what makes a range. */
const JOINED = /^\s*(?:[、,\-–—~]|和|或者?|以?及|至|到|and|or|to)\s*$/iu;
const RANGE = /^\s*(?:[-–—~]+|至|到|to)\s*$/iu;

/** The numbers of a text with their units, single and as the ends of ranges (3至6个月 has 3 months, 6 months and that range). */
export function readMeasureValues(text: string): Value[] {
  const tokens = shareUnits(readTokens(text), text);
  const measured = tokens.map(measure);
  return [
    ...measured.map(toValue),
    ...measured.flatMap((from, at) => {
      const to = measured[at + 1];
      return to ? rangeOf(from, to, text.slice(from.token.end, to.token.start)) : [];
    }),
  ];
}

/** A number without unit in a list or range has that of the next one (3至6个月), and what stands before the first (第9、35类). */
function shareUnits(tokens: readonly NumberToken[], text: string): NumberToken[] {
  const shared = [...tokens];
  const isJoined = (at: number) =>
    JOINED.test(text.slice(shared[at - 1]?.end ?? 0, shared[at]?.start ?? 0)) && shared[at - 1] !== undefined;
  for (let at = shared.length - 1; at > 0; at--) {
    const [left, right] = [shared[at - 1], shared[at]] as [NumberToken, NumberToken];
    if (left.unit === null && right.unit !== null && isJoined(at)) shared[at - 1] = { ...left, unit: right.unit };
  }
  for (let at = 1; at < shared.length; at++) {
    const [left, right] = [shared[at - 1], shared[at]] as [NumberToken, NumberToken];
    const isOwn = tokens[at - 1]?.unit !== null && tokens[at]?.unit !== null;
    if (left.lead !== null && right.lead === null && !isOwn && isJoined(at)) shared[at] = { ...right, lead: left.lead };
  }
  return shared;
}

function measure(token: NumberToken): Measured {
  const { lead, unit, value } = token;
  if (lead === 'percent') return { token, kind: 'percent', amount: value };
  if (lead === 'nth') return { token, kind: nthKind(unit), amount: value };
  if (lead !== null) return { token, kind: lead, amount: value };
  if (unit === null) return { token, kind: 'number', amount: value };
  const discount = unit.kind === 'discount' && value > 10 ? 0.1 : 1;
  return { token, kind: unit.kind, amount: value * unit.times * discount };
}

const NTH: Readonly<Record<string, string>> = { 条: 'article', 款: 'nth-paragraph', 类: 'nth-class' };

function nthKind(unit: NumberToken['unit']): string {
  if (unit === null) return 'nth';
  if (unit.kind === 'month') return unit.times === 12 ? 'nth-year' : 'nth-month';
  return unit.kind === 'day' ? 'nth-day' : (NTH[unit.words] ?? 'nth');
}

function toValue({ token, kind, amount }: Measured): Value {
  const number = keyNumber(amount);
  const raw = `number:${keyNumber(token.value)}`;
  const key = `${kind}:${number}`;
  const isAsserted = token.isFigure || (token.isAssertive && !(token.value === 1 && LOOSE_ONE.has(kind)));
  if (kind === 'article') return { ...plainValue(key), isAsserted };
  if (kind === 'number')
    return { needs: [key], gives: [key, `bare:${number}`], isAsserted: token.isFigure || isAsserted };
  const others = (OTHER_KINDS[kind] ?? []).map((other) => `${other}:${number}`);
  // Where a source has a bare number, its unit stands elsewhere: in the head of a table.
  const bare = MONEY.has(kind) || kind === 'count' ? [`bare:${number}`] : [];
  return { needs: [key, ...others, ...bare], gives: [key, raw], isAsserted };
}

/** The range that two numbers of one kind are the ends of; of bare numbers nobody knows whether they are. */
function rangeOf(from: Measured, to: Measured, between: string): Value[] {
  if (from.kind !== to.kind || from.kind === 'number' || !RANGE.test(between)) return [];
  return [plainValue(`range:${from.kind}:${keyNumber(from.amount)}-${keyNumber(to.amount)}`)];
}
