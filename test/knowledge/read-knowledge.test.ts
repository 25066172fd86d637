import { describe, expect, it } from 'vitest';
import { assembleKnowledge, readRecords } from '../../server/knowledge/index.ts';
import { readChangedCorpus, readCorpus, shippedCorpus, smallCorpus } from './corpus-folders.ts';
import { schemaFaults } from './schema-faults.ts';

describe('readRecords', () => {
  for (const [name, { message, ...change }] of Object.entries(schemaFaults)) {
    it(`refuses ${name}, and says where`, async () => {
      const { records, line } = await readChangedCorpus(shippedCorpus, change);
      expect(records.faults).toEqual([{ path: change.path, line, message: expect.stringContaining(message) }]);
    });
  }
});
