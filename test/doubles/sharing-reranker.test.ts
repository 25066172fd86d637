import { describe } from 'vitest';
import { testReranker } from '../contracts/reranker.ts';
import { createSharingReranker } from './sharing-reranker.ts';

describe('the reranker that counts shared characters', () => {
  testReranker(async () => createSharingReranker());
});
