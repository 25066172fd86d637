import type { Chunk, Statement } from '../domain/index.ts';
import type { Citation } from '../protocol/index.ts';

const MAX_CITATIONS = 5;

/**
 * Numbers what the Chunks are taken from, at most five sources. Each part asked has its turn, so that a long list does not leave the next part without any;
 * first one source for every statement, then the others. Numbers follow the order in which the text cites them; rows of one table of fees share a number.
 *
 * @returns the citation of each Chunk by its id
 */
export function numberCitations(parts: readonly (readonly Statement[])[]): Map<string, Citation> {
  const inTurn = takeTurns(parts.map((statements) => statements.filter(({ chunks }) => chunks.length > 0)));
  const chosen = new Set<string>();
  for (const rank of [0, 1, 2, 3, 4])
    for (const { chunks } of inTurn)
      if (chunks[rank] && chosen.size < MAX_CITATIONS) chosen.add(sourceOf(chunks[rank]));
  const bySource = new Map<string, Map<string, Chunk>>();
  for (const chunk of parts.flat().flatMap(({ chunks }) => chunks)) {
    const source = sourceOf(chunk);
    if (!chosen.has(source)) continue;
    const cited = bySource.get(source) ?? new Map<string, Chunk>();
    bySource.set(source, cited.set(chunk.id, chunk));
  }
  return new Map(
    [...bySource.values()].flatMap((chunks, at) => {
      const citation = describeCitation([...chunks.values()], at + 1);
      return [...chunks.keys()].map((id) => [id, citation] as const);
    }),
  );
}

/** What a Chunk is a part of, for readers: every row of one table of fees is the same source. */
function sourceOf({ kind, id, title, url, version, effectiveFrom, effectiveTo }: Chunk): string {
  return kind === 'rate' ? JSON.stringify([title, url, version, effectiveFrom, effectiveTo]) : id;
}

/** The first of every list, then the second of every list, and so on. */
function takeTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}

function describeCitation(chunks: readonly Chunk[], number: number): Citation {
  const [chunk] = chunks as [Chunk];
  const isOwnAccount = chunk.trust !== 'added';
  return {
    number,
    chunkId: chunk.id,
    title: chunk.title,
    article: chunk.article,
    url: chunk.url,
    version: chunk.version,
    effectiveFrom: chunk.effectiveFrom,
    effectiveTo: chunk.effectiveTo,
    quote: chunk.officialText,
    digest: chunk.officialText === null && isOwnAccount ? chunks.map(({ text }) => text).join('\n') : null,
    quoteKind: chunk.officialText !== null ? 'official' : isOwnAccount ? 'digest' : null,
  };
}
