import { maskContacts } from '../server/indexing/index.ts';
import type { LeftOut } from '../server/ports/index.ts';

/** Of each kind, as many are shown. */
const SHOWN = 20;
const SHOWN_CHARACTERS = 80;

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What was left out of a document, in one line; null when nothing was. */
export function countLeftOut(leftOut: readonly LeftOut[]): string | null {
  if (leftOut.length === 0) return null;
  const hidden = leftOut.filter(({ reason }) => reason === 'hidden').length;
  const passages = count(hidden, 'hidden passage', 'hidden passages');
  const orders = count(leftOut.length - hidden, 'sentence that speaks', 'sentences that speak');
  return `left out: ${passages}, ${orders} to a machine; see corpus preview`;
}

/** The lines of a preview on what was left out and why, and on what will stand as marks while its contacts are not approved. */
export function describeLeftOut(leftOut: readonly LeftOut[], text: string): string[] {
  const { masked } = maskContacts(text);
  const listed = (heading: string, entries: readonly string[]) => [
    `${heading}: ${entries.length}`,
    ...entries.slice(0, SHOWN).map((entry) => `  ${entry}`),
    ...(entries.length > SHOWN ? [`  ...and ${entries.length - SHOWN} more`] : []),
  ];
  const of = (reason: LeftOut['reason']) =>
    leftOut
      .filter((left) => left.reason === reason)
      .map(({ line, text: words }) => `${line === null ? '' : `line ${line + 1}: `}${shorten(words)}`);
  return [
    ...listed('left out because no reader sees it', of('hidden')),
    ...listed('left out because it speaks to a machine', of('machine-order')),
    ...listed('shown as marks until contacts are approved', masked.map(shorten)),
  ];
}

const shorten = (words: string) => (words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words);
