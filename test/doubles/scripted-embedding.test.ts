import { describe } from 'vitest';
import { connectEmbedding } from '../../server/indexing/embedding/connect-embedding.ts';
import { testEmbeddingModel } from '../contracts/embedding-model.ts';
import { createScriptedEmbedding } from './scripted-embedding.ts';

describe('the scripted embedding', () => {
  testEmbeddingModel(() => connectEmbedding(createScriptedEmbedding()));
});
