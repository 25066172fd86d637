import { isInForce, type LocalDate } from '../domain/index.ts';
import type { Law } from '../knowledge/index.ts';
import { readArticleNumber, readChineseNumeral } from '../language/index.ts';
import type { CompiledPatterns } from './explicit-patterns.ts';

/** Keys of the articles a text names (商标法第四十条, Article 40 of the Trademark Law), each of the version in force on `date`. */
export function resolveArticles(
  text: string,
  laws: readonly Law[],
  date: LocalDate,
  patterns: CompiledPatterns,
): string[] {
  const keys = patterns.articleReferences(text).flatMap(({ words, start }) => {
    const at = start + numberStart(words);
    const law = lawNamedNear(text, at, laws);
    const version = law?.versions.find((candidate) => isInForce(candidate, date));
    const article = readArticleNumber(words);
    if (article === null) return [];
    if (law && version) return [`${law.id}@${version.version}/${article}`];
    // A law that the list does not have is named all the same: an article of another one must not answer for it.
    return namesUnlisted(text.slice(0, at)) ? [`unlisted@unlisted/${article}`] : [];
  });
  return [...new Set(keys)];
}

/** Where in a reference its number begins: what stands before it may belong to the name of the law (商标法40条). */
function numberStart(words: string): number {
  const at = words
    .split('')
    .findIndex(
      (character) =>
        character === '第' || (character >= '0' && character <= '9') || readChineseNumeral(character) !== null,
    );
  return Math.max(0, at);
}

/** Words with which the name of a law ends: one of them between a name and a reference means that another law is cited. */
const LAW_ENDINGS = ['法', '条例', '细则', '规定', '办法', '解释'];

/** Whether the words before a reference end like the name of a law. */
const namesUnlisted = (before: string) =>
  LAW_ENDINGS.some((ending) => [ending, `${ending}》`].some((end) => before.trimEnd().endsWith(end)));

/** The law whose name ends nearest before the reference, or, when none stands before it, the first named after it. Longer names win. */
function lawNamedNear(text: string, start: number, laws: readonly Law[]): Law | null {
  const named = laws.flatMap((law) => {
    const names = [law.title.zh, law.short.zh, law.title.en, law.short.en, ...law.aliases].map((name) =>
      name.toLowerCase(),
    );
    return names.flatMap((name) => {
      const before = text.lastIndexOf(name, start - name.length);
      const at = before >= 0 ? before : text.indexOf(name, start);
      const between = before >= 0 ? text.slice(before + name.length, start) : '';
      if (LAW_ENDINGS.some((ending) => between.includes(ending))) return [];
      return at < 0
        ? []
        : [{ law, length: name.length, distance: before >= 0 ? start - (before + name.length) : 1000 + at - start }];
    });
  });
  named.sort((left, right) => left.distance - right.distance || right.length - left.length);
  return named[0]?.law ?? null;
}
