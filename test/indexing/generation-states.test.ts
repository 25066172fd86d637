import { expect, it } from 'vitest';
import { createFileGenerationStore } from '../../server/adapters/file-artefact-store.ts';
import { listGenerations } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { writeSampleGeneration } from '../contracts/generation-store.ts';

it('tells of each generation whether it is retired, live, reviewed or only built', async () => {
  const store = createFileGenerationStore(createTemporaryFolder());
  for (const id of ['1', '2', '3', '4']) await writeSampleGeneration(store, id);
  await store.publish('2');
  await store.recordReview('3', 'what it changes');
  expect((await listGenerations(store)).map(({ state }) => state)).toEqual(['retired', 'live', 'reviewed', 'built']);
});

it('takes none for retired while nothing is served', async () => {
  const store = createFileGenerationStore(createTemporaryFolder());
  await writeSampleGeneration(store, '1');
  expect(await listGenerations(store)).toEqual([{ id: '1', state: 'built' }]);
});
