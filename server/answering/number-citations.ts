import type { Chunk, Statement } from '../domain/index.ts';
import type { Citation } from '../protocol/index.ts';

const MAX_CITATIONS = 5;

/**
 * Numbers the Chunks, at most five. Each part asked has its turn, so that a long list does not leave the next part without any;
 * first one Chunk for every statement, then the others. Numbers follow the order in which the text cites them.
 */
export function numberCitations(parts: readonly (readonly Statement[])[]): Map<string, Citation> {
  const inTurn = takeTurns(parts.map((statements) => statements.filter(({ chunks }) => chunks.length > 0)));
  const chosen = new Set<string>();
  for (const rank of [0, 1, 2, 3, 4])
    for (const { chunks } of inTurn) if (chunks[rank] && chosen.size < MAX_CITATIONS) chosen.add(chunks[rank].id);
  const cited = new Map<string, Citation>();
  const inText = parts.flat().flatMap(({ chunks }) => chunks);
  for (const chunk of inText)
    if (chosen.has(chunk.id) && !cited.has(chunk.id)) cited.set(chunk.id, describeCitation(chunk, cited.size + 1));
  return cited;
}

/** The first of every list, then the second of every list, and so on. */
function takeTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}

function describeCitation(chunk: Chunk, number: number): Citation {
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
    digest: chunk.officialText === null && isOwnAccount ? chunk.text : null,
    quoteKind: chunk.officialText !== null ? 'official' : isOwnAccount ? 'digest' : null,
  };
}
