import { expect, it } from 'vitest';
import type { DocumentStore } from '../../server/ports/index.ts';
import { writeSampleDocument } from '../doubles/sample-document.ts';

/** What every document store keeps. */
export function testDocumentStore(create: () => DocumentStore): void {
  it('holds nothing at first', async () => {
    expect(await create().list()).toEqual([]);
  });

  it('gives back a document as it was put', async () => {
    const store = create();
    const document = writeSampleDocument({ version: '2026', effectiveFrom: '2026-01-01', text: '𠮷\n"引号"' });
    await store.put(document);
    expect(await store.list()).toEqual([document]);
  });

  it('replaces a document of the same bytes', async () => {
    const store = create();
    await store.put(writeSampleDocument());
    await store.put(writeSampleDocument({ confirmed: true }));
    expect((await store.list()).map(({ confirmed }) => confirmed)).toEqual([true]);
  });

  it('forgets a document that was removed, and no other', async () => {
    const store = create();
    const [kept, gone] = [writeSampleDocument({ text: '甲' }), writeSampleDocument({ text: '乙' })];
    await store.put(kept);
    await store.put(gone);
    await store.remove(gone.checksum);
    await store.remove(gone.checksum);
    expect(await store.list()).toEqual([kept]);
  });

  it('lists documents in the order of their checksums', async () => {
    const store = create();
    for (const text of ['甲', '乙', '丙', '丁']) await store.put(writeSampleDocument({ text }));
    const checksums = (await store.list()).map(({ checksum }) => checksum);
    expect(checksums).toEqual([...checksums].sort());
  });

  it('holds every document of several put at once', async () => {
    const store = create();
    await Promise.all(['甲', '乙', '丙'].map((text) => store.put(writeSampleDocument({ text }))));
    expect(await store.list()).toHaveLength(3);
  });
}
