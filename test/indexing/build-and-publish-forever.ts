import { createSystemClock } from '../../server/adapters/system-clock.ts';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument } from './build-parts.ts';

// A process that adds a document, builds and publishes, again and again, until it is killed. It says when it has begun.
const [dataFolder = ''] = process.argv.slice(2);
const parts = { ...createBuildParts(smallCorpus, dataFolder), clock: createSystemClock() };
process.stdout.write('begun\n');
for (let round = 0; ; round++) {
  const name = (round % 10).toString();
  await parts.documentStore.put({ ...sampleDocument(`# 第${round}份说明\n${process.pid} ${round}`, name) });
  const { id } = await parts.lock.hold('build', () =>
    buildGeneration(parts, () => undefined, { train: round % 2 === 0 }),
  );
  await publishGeneration(parts, id);
}
