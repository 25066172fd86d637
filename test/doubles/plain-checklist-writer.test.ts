import { describe } from 'vitest';
import { testChecklistWriter } from '../contracts/checklist-writer.ts';
import { plainChecklistWriter } from './plain-checklist-writer.ts';

describe('the plain checklist writer', () => {
  testChecklistWriter(
    () => plainChecklistWriter,
    async (file) => new TextDecoder().decode(file),
  );
});
