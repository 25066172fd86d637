import { intersect } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../lookup.ts';
import type { CorpusFault, CorpusRecords } from '../read-knowledge.ts';
import type { Digest } from '../records.ts';
import { faultAt } from './located-fault.ts';

/** Articles without a digest in versions that are called wholly digested, and such versions without a number of articles. */
export function checkWhole({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  return byKind.lawList.flatMap((located) =>
    located.value.laws.flatMap(({ id, versions }, n) =>
      versions.flatMap(({ version, digested, articles }, m) => {
        if (digested !== 'whole') return [];
        const at = ['laws', n, 'versions', m, 'digested'];
        if (articles === null)
          return [faultAt(located, at, `${id}@${version} is called whole without a number of articles`)];
        const missing = Array.from({ length: articles }, (_, index) => `${id}@${version}/${index + 1}`).filter(
          (key) => lookup.digest(key) === null,
        );
        return missing.length === 0 ? [] : [faultAt(located, at, `no digest of ${missing.join(', ')}`)];
      }),
    ),
  );
}

/** Notices that call themselves the original and lack its words, number or address somewhere; and words of an original under a notice that is a translation. */
export function checkOriginals({ byKind }: CorpusRecords): CorpusFault[] {
  return byKind.notice.flatMap((located) => {
    const { provenance, url, parts, groups, tasks } = located.value;
    const places = { parts, groups, tasks };
    const isOriginal = provenance === null;
    const noAddress =
      isOriginal && url === null ? [faultAt(located, ['url'], 'an imported original needs its official address')] : [];
    const wrong = Object.entries(places).flatMap(([kind, entries]) =>
      entries.flatMap(({ original }, n) => {
        if ((original !== undefined) === isOriginal) return [];
        const message = isOriginal
          ? 'the words of the original are missing here'
          : 'words of the original under a notice whose provenance says it is none';
        return [faultAt(located, [kind, n], message)];
      }),
    );
    return [...noAddress, ...wrong];
  });
}

const fold = (question: string) => question.toLowerCase().replace(/[\s？?。.！!，,]/g, '');

/** Questions asked of two articles that are in force together, or twice of one: each must lead to one place. */
export function checkQuestions({ byKind }: CorpusRecords, lookup: KnowledgeLookup): CorpusFault[] {
  const asked = new Map<string, Digest[]>();
  return byKind.digest.flatMap((located) =>
    located.value.digests.flatMap(({ article, questions }, n) => {
      const digest = lookup.digest(`${located.value.law}@${located.value.version}/${article}`);
      if (digest === null) return [];
      return (['zh', 'en'] as const).flatMap((language) =>
        questions[language].flatMap((question, m) => {
          const others = asked.get(fold(question)) ?? [];
          asked.set(fold(question), [...others, digest]);
          const other = others.find((candidate) => intersect(candidate, digest) !== null);
          return other
            ? [faultAt(located, ['digests', n, 'questions', language, m], `“${question}” is asked of ${other.key} too`)]
            : [];
        }),
      );
    }),
  );
}
