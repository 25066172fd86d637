import { expect, it } from 'vitest';
import type { VectorCache } from '../../server/ports/index.ts';

const CHECKSUM = 'ab'.repeat(32);
const vector = Float32Array.of(0.6, -0.8);

/**
 * What every vector cache keeps.
 *
 * @param create opens the same cache at each call
 */
export function testVectorCache(create: () => VectorCache): void {
  it('knows nothing at first', async () => {
    expect((await create().open('model', 2)).get(CHECKSUM)).toBeUndefined();
  });

  it('gives what was added, at once and when it is opened again', async () => {
    const vectors = await create().open('model', 2);
    await vectors.add(new Map([[CHECKSUM, vector]]));
    expect(vectors.get(CHECKSUM)).toEqual(vector);
    expect((await create().open('model', 2)).get(CHECKSUM)).toEqual(vector);
  });

  it('keeps models, and dimensions of a model, apart', async () => {
    await (await create().open('model', 2)).add(new Map([[CHECKSUM, vector]]));
    expect((await create().open('another model', 2)).get(CHECKSUM)).toBeUndefined();
    expect((await create().open('model', 3)).get(CHECKSUM)).toBeUndefined();
  });
}
