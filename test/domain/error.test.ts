import { describe, expect, it } from 'vitest';
import { ZhidaError } from '../../server/domain/index.ts';

describe('ZhidaError', () => {
  it('carries its code and what caused it', () => {
    const cause = new Error('ENOSPC');
    expect(new ZhidaError('storage-failed', 'The disk is full; free some space.', { cause })).toMatchObject({
      name: 'ZhidaError',
      code: 'storage-failed',
      message: 'The disk is full; free some space.',
      cause,
    });
  });
});
