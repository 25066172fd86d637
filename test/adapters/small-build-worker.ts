import { serveBuild } from '../../server/adapters/child-process-build/serve-build.ts';
import { createBuildParts } from '../indexing/build-parts.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';

// A process that builds the small corpus. `BEHAVIOUR` makes it misbehave as builds do.
const { DATA_DIR = '', BEHAVIOUR = '' } = process.env;
if (BEHAVIOUR === 'crash') process.on('message', () => process.exit(7));
else if (BEHAVIOUR === 'hang') process.on('message', () => undefined);
else if (BEHAVIOUR === 'fill memory')
  process.on('message', () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, Math.random));
  });
else
  serveBuild(() => {
    const parts = createBuildParts(smallCorpus, DATA_DIR);
    if (BEHAVIOUR !== 'break') return { ...parts, keptGenerations: 2 };
    const save = () => Promise.reject(new Error('no such thing as luck'));
    return { ...parts, vectorIndexFactory: { ...parts.vectorIndexFactory, save }, keptGenerations: 2 };
  });
