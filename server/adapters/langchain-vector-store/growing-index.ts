import type { VectorIndex, VectorIndexFactory } from '../../ports/index.ts';

/** Entries added after the index was built are indexed by themselves, until they are so many that one index is made of all. */
const FRESH_AT_MOST = 5_000;

/** Something with a vector. */
interface Placed {
  readonly vector: Float32Array;
}

/** An index over entries, by their positions in it. */
export interface Indexed<Entry extends Placed> {
  readonly entries: readonly Entry[];
  readonly index: VectorIndex;
}

/** An index that entries are added to. Indexes are immutable, so it is made of two: one over the many, one over those that came since. */
export interface GrowingIndex<Entry extends Placed> {
  add(entries: readonly Entry[]): void;
  /** The `limit` closest entries among those `isAllowed` lets through, best first. Throws `input-invalid` as `VectorIndex.search`. */
  search(
    vector: Float32Array,
    limit: number,
    isAllowed: (entry: Entry) => boolean,
  ): Promise<readonly { readonly entry: Entry; readonly score: number }[]>;
  /** One index over the entries that are left. */
  whole(): Promise<Indexed<Entry>>;
}

/** @param isLeft says of an entry whether it is still to be found; those that are not are dropped when one index is made of all */
export function createGrowingIndex<Entry extends Placed>(
  factory: VectorIndexFactory,
  dimensions: number,
  isLeft: (entry: Entry) => boolean,
  first: Indexed<Entry> | null,
): GrowingIndex<Entry> {
  const index = (entries: readonly Entry[]) => indexEntries(factory, dimensions, entries);
  const inTurn = createTurns();
  let added: Entry[] = [];
  let many = first;
  let fresh: Indexed<Entry> | null = null;
  const joinAll = async () => {
    const taken = added.length;
    many = await index([...(many?.entries ?? []), ...added.slice(0, taken)].filter(isLeft));
    added = added.slice(taken);
    fresh = null;
    return many;
  };
  const prepare = () =>
    inTurn(async () => {
      if (added.length > FRESH_AT_MOST) await joinAll();
      if (added.length !== (fresh?.entries.length ?? 0)) fresh = await index([...added]);
      return [many, fresh].filter((part) => part !== null);
    });
  return {
    add(entries) {
      added.push(...entries);
    },
    async search(vector, limit, isAllowed) {
      const mayBeFound = (entry: Entry) => isLeft(entry) && isAllowed(entry);
      return (await prepare())
        .flatMap((part) => searchPart(part, vector, limit, mayBeFound))
        .sort((left, right) => right.score - left.score)
        .slice(0, limit);
    },
    whole: () => inTurn(async () => (many && added.length === 0 && many.entries.every(isLeft) ? many : joinAll())),
  };
}

/** Lets one piece of work be done at a time: building takes turns with whatever else goes on. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

async function indexEntries<Entry extends Placed>(
  factory: VectorIndexFactory,
  dimensions: number,
  entries: readonly Entry[],
): Promise<Indexed<Entry>> {
  const vectors = entries.map(({ vector }) => vector);
  return { entries, index: await factory.build(vectors, dimensions) };
}

function searchPart<Entry extends Placed>(
  { entries, index }: Indexed<Entry>,
  vector: Float32Array,
  limit: number,
  isAllowed: (entry: Entry) => boolean,
) {
  return index
    .search(vector, limit, (position) => isAllowed(entries[position] as Entry))
    .map(({ position, score }) => ({ entry: entries[position] as Entry, score }));
}
