import type { AnswerGuard } from '../../knowledge/index.ts';
import { createWordScanner, splitSentences } from '../../language/index.ts';

/** What is wrong with the words of a text: it holds what no answer may, or promises what others decide; null when neither. */
export type ReadPromises = (text: string) => 'forbidden-term' | 'promise' | null;

/** A sure word and what it is sure of stand no farther apart, in characters. */
const FARTHEST = 24;
const CLAUSE_MARKS = /[，,。.；;！!？?\n：:]+/u;
const ASKS = /[？?]["”’」』）)\s]*$/u;

/** Prepares finding forbidden words and promises. 没有人能保证授权 denies one, 声称“包授权”的要小心 warns of one: neither makes it. */
export function createPromiseReader({ forbidden, promises }: AnswerGuard): ReadPromises {
  const findForbidden = createWordScanner(forbidden);
  const findWarnings = createWordScanner(promises.warnings);
  const isPromise = createClauseReader(promises);
  return (text) => {
    const plain = text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\*\*|__/gu, '');
    if (findForbidden(plain).length > 0) return 'forbidden-term';
    const promising = splitSentences(plain).some(
      (sentence) =>
        !ASKS.test(sentence) &&
        sentence.split(CLAUSE_MARKS).some((clause) => isPromise(clause)) &&
        findWarnings(sentence).length === 0,
    );
    return promising ? 'promise' : null;
  };
}

function createClauseReader({ phrases, sure, outcomes, denials, reassurances }: AnswerGuard['promises']) {
  const [findPhrases, findSure, findOutcomes, findDenials, findReassurances] = [
    createWordScanner(phrases),
    createWordScanner(sure),
    createWordScanner(outcomes),
    createWordScanner(denials),
    createWordScanner(reassurances),
  ];
  const isDenied = (before: string) => {
    const reassuring = findReassurances(before).map(({ word, at }) => [at, at + word.length] as const);
    return findDenials(before).some(({ at }) => reassuring.every(([start, end]) => at < start || at >= end));
  };
  return (clause: string): boolean => {
    if (findPhrases(clause).some(({ at }) => !isDenied(clause.slice(0, at)))) return true;
    const words = findSure(clause);
    const ends = words.length === 0 ? [] : findOutcomes(clause);
    return words.some(({ at, word }) =>
      ends.some((end) => {
        const gap = end.at > at ? end.at - at - word.length : at - end.at - end.word.length;
        return gap >= 0 && gap <= FARTHEST && !isDenied(clause.slice(0, Math.max(at, end.at)));
      }),
    );
  };
}
