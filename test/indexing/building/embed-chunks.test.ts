import { describe, expect, it } from 'vitest';
import { createFileGenerationStore } from '../../../server/adapters/file-artefact-store.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { embedChunks } from '../../../server/indexing/building/embed-chunks.ts';
import { JOURNAL_BATCH } from '../../../server/indexing/building/vector-journal.ts';
import type { EmbeddingModel } from '../../../server/ports/index.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { inTemporaryFolder } from '../../knowledge/corpus-folders.ts';

const COUNT = 3 * JOURNAL_BATCH + 10;
const chunks: Chunk[] = Array.from({ length: COUNT }, (_, n) =>
  sampleChunk({ key: `sample-law@2020/${n}`, text: `第${n}段`, checksum: `checksum ${n}` }),
);
const goOn = async () => undefined;

/** Embeds a text as its length and a one, counts the texts, and breaks after a number of them. */
function countingModel(breakAfter = Number.POSITIVE_INFINITY): EmbeddingModel & { embedded: number } {
  return {
    id: 'counting',
    dimensions: 2,
    embedded: 0,
    async embed(texts) {
      if (this.embedded + texts.length > breakAfter) throw new Error('the machine lost its power');
      this.embedded += texts.length;
      return texts.map((text) => Float32Array.of(text.length, 1));
    },
  };
}

describe('embedding the Chunks of a generation', () => {
  it('goes on behind the last whole batch after it was cut off', () =>
    inTemporaryFolder(async (data) => {
      const store = createFileGenerationStore(data);
      const cut = countingModel(2 * JOURNAL_BATCH);
      await expect(embedChunks(chunks, cut, null, await store.begin('1', 'same'), goOn)).rejects.toThrow(
        'lost its power',
      );
      const rest = countingModel();
      const { vectors } = await embedChunks(chunks, rest, null, await store.begin('2', 'same'), goOn);
      expect([cut.embedded, rest.embedded]).toEqual([2 * JOURNAL_BATCH, COUNT - 2 * JOURNAL_BATCH]);
      const { vectors: atOnce } = await embedChunks(
        chunks,
        countingModel(),
        null,
        await store.begin('3', 'other'),
        goOn,
      );
      expect(vectors).toEqual(atOnce);
    }));

  it('begins anew where something else is built', () =>
    inTemporaryFolder(async (data) => {
      const store = createFileGenerationStore(data);
      const cut = embedChunks(chunks, countingModel(2 * JOURNAL_BATCH), null, await store.begin('1', 'one'), goOn);
      await expect(cut).rejects.toThrow('lost its power');
      const whole = countingModel();
      await embedChunks(chunks, whole, null, await store.begin('2', 'other'), goOn);
      expect(whole.embedded).toBe(COUNT);
    }));

  it('does not believe a journal whose end was cut off', () =>
    inTemporaryFolder(async (data) => {
      const store = createFileGenerationStore(data);
      const writer = await store.begin('1', 'same');
      await expect(embedChunks(chunks, countingModel(2 * JOURNAL_BATCH), null, writer, goOn)).rejects.toThrow();
      const journal = (await writer.read('embedding.journal')) as Buffer;
      await writer.write('embedding.journal', journal.subarray(0, journal.length - 7));
      const rest = countingModel();
      await embedChunks(chunks, rest, null, await store.begin('2', 'same'), goOn);
      expect(rest.embedded).toBe(COUNT - JOURNAL_BATCH);
    }));
});
