import { readQuantities } from '../../language/index.ts';
import type { CorpusFault, CorpusRecords, Located } from '../read-knowledge.ts';
import { faultAt, leaves } from './located-fault.ts';
import type { OfficialTexts } from './official-texts.ts';

/** Records whose texts are the project's own words. */
const ownWords = ({ byKind }: CorpusRecords): Located<unknown>[] => [
  ...byKind.card,
  ...byKind.digest,
  ...byKind.concordance,
  ...byKind.answer,
  ...byKind.city,
  ...byKind.notice,
  ...byKind.reply,
  ...byKind.flow,
];

interface Pair {
  readonly path: readonly PropertyKey[];
  readonly zh: string;
  readonly en: string;
}

/** Every text that stands in both languages. */
function pairs(value: unknown, path: readonly PropertyKey[] = []): Pair[] {
  if (value === null || typeof value !== 'object') return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [{ path, zh, en }];
  return Object.entries(value).flatMap(([key, item]) =>
    pairs(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const REFERENCE = /\{[^{}]+\}/g;
const references = (text: string) => [...new Set(text.match(REFERENCE))].sort().join(' ');
/** Periods, money, shares and multiples; things are counted in words of many kinds in English, and 同一日 is "the same day". */
const measures = (text: string) =>
  [...readQuantities(text.replace(REFERENCE, ' '))]
    .filter((figure) => !figure.endsWith(' count') && !figure.startsWith('1 '))
    .sort()
    .join(', ');

/** Chinese and English say the same figures: the same references, and the same quantities where any are typed. */
export function checkLanguagesAgree(records: CorpusRecords): CorpusFault[] {
  return ownWords(records).flatMap((located) =>
    pairs(located.value).flatMap(({ path, zh, en }) => {
      const faults = [];
      if (references(zh) !== references(en))
        faults.push(
          faultAt(
            located,
            path,
            `Chinese refers to ${references(zh) || 'nothing'}, English to ${references(en) || 'nothing'}`,
          ),
        );
      if (measures(zh) !== measures(en))
        faults.push(
          faultAt(located, path, `Chinese says ${measures(zh) || 'no figure'}, English ${measures(en) || 'none'}`),
        );
      return faults;
    }),
  );
}

/** Words that are written another way here (terms/spelling.csv). */
export function checkSpelling(records: CorpusRecords): CorpusFault[] {
  const rules = records.byKind.spelling.map(({ value }) => value);
  return ownWords(records).flatMap((located) =>
    leaves(located.value)
      .filter(
        ({ path }) =>
          !path.some((key) => ['questions', 'phrasings', 'aliases', 'source', 'sources'].includes(String(key))),
      )
      .flatMap(({ text, path }) => {
        const language = path.at(-1);
        return rules
          .filter((rule) => rule.language === language && hasWord(text, rule.wrong, rule.language))
          .map(({ wrong, right }) => faultAt(located, path, `write ${right}, not ${wrong}`));
      }),
  );
}

const hasWord = (text: string, word: string, language: 'zh' | 'en') =>
  language === 'zh' ? text.includes(word) : new RegExp(`\\b${word}\\b`, 'i').test(text);

/** How long a run of characters shared with an official text may not be. */
const COPIED_RUN = 25;
/** Official texts are indexed by every 13th run of 13: any shared run of 25 holds one of them whole. */
const GRAM = 13;

const bare = (text: string) => text.replace(/[^\p{Script=Han}\d\p{Script=Latin}]/gu, '');

/** Where the official texts are at hand: runs of 25 characters and more, punctuation aside, that stand in one of them. Own words only, headings aside. */
export function checkOwnWords(records: CorpusRecords, { documents }: OfficialTexts): CorpusFault[] {
  const texts = [...documents]
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, text]) => ({ name, text: bare(text) }));
  const index = new Map<string, { document: number; at: number }[]>();
  texts.forEach(({ text }, document) => {
    for (let at = 0; at + GRAM <= text.length; at += GRAM) {
      const gram = text.slice(at, at + GRAM);
      const places = index.get(gram);
      if (places) places.push({ document, at });
      else index.set(gram, [{ document, at }]);
    }
  });
  return ownWords(records).flatMap((located) =>
    leaves(located.value)
      .filter(
        ({ path }) =>
          !['en', 'chapter'].includes(String(path.at(-1))) && !path.includes('source') && !path.includes('sources'),
      )
      .flatMap(({ text, path }) => {
        for (const piece of text.split(REFERENCE)) {
          const copied = findCopied(bare(piece), texts, index);
          if (copied !== null)
            return [faultAt(located, path, `“${copied.run}” stands word for word in ${copied.name}`)];
        }
        return [];
      }),
  );
}

function findCopied(
  piece: string,
  texts: readonly { readonly name: string; readonly text: string }[],
  index: ReadonlyMap<string, readonly { readonly document: number; readonly at: number }[]>,
): { run: string; name: string } | null {
  for (let start = 0; start + GRAM <= piece.length; start++) {
    for (const { document, at } of index.get(piece.slice(start, start + GRAM)) ?? []) {
      const { name, text } = texts[document] ?? { name: '', text: '' };
      let [before, after] = [0, GRAM];
      while (start - before > 0 && at - before > 0 && piece[start - before - 1] === text[at - before - 1]) before++;
      while (start + after < piece.length && piece[start + after] === text[at + after]) after++;
      if (before + after >= COPIED_RUN) return { run: piece.slice(start - before, start + after), name };
    }
  }
  return null;
}
