import { describe, expect, it } from 'vitest';
import { ZhidaError } from '../../../server/domain/index.ts';
import { connectEmbedding } from '../../../server/indexing/embedding/connect-embedding.ts';
import { createForgivingEmbedding } from '../../../server/indexing/embedding/forgiving-embedding.ts';
import { createRecordingLogger } from '../../doubles/recording-logger.ts';
import { createScriptedEmbedding } from '../../doubles/scripted-embedding.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';

/** A forgiving model over a service that a test can break, at a time that it sets. */
async function forgiving() {
  const external = createScriptedEmbedding();
  const clock = createSettableClock('2026-11-22T02:00:00Z');
  const logger = createRecordingLogger();
  const model = createForgivingEmbedding(await connectEmbedding(external, 64), { clock, logger });
  const lengthOf = async (text: string) => Math.round(Math.hypot(...((await model.embed([text], 'query'))[0] ?? [])));
  const warnings = () => logger.notices.filter(({ level }) => level === 'warn');
  return { external, clock, logger, model, lengthOf, warnings };
}
const isDown = () => Promise.reject(new ZhidaError('unavailable', 'The service is down.'));

describe('an embedding that forgives', () => {
  it.each<[string, () => Promise<unknown[]>]>([
    ['cannot be reached', isDown],
    ['gives too few vectors', async () => []],
    ['gives a vector of other dimensions', async () => [[1, 2, 3]]],
    ['gives what is no number', async () => [new Array(64).fill(Number.NaN)]],
  ])('gives zeros and tells of it while the model %s', async (_, answer) => {
    const { external, lengthOf, warnings } = await forgiving();
    external.answer = answer;
    expect([await lengthOf('商标'), warnings().length]).toEqual([0, 1]);
    expect(warnings()[0]?.fields.reason).toMatch(/\S/);
  });

  it('lets errors through for passages, of which zeros would be kept', async () => {
    const { external, model } = await forgiving();
    external.answer = isDown;
    await expect(model.embed(['商标'], 'passage')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(model.embed(['商标'])).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('leaves a model that failed alone for ten seconds', async () => {
    const { external, clock, lengthOf } = await forgiving();
    external.answer = isDown;
    await lengthOf('一');
    external.answer = null;
    clock.set('2026-11-22T02:00:09.999Z');
    expect([await lengthOf('二'), external.asked]).toEqual([0, ['一']]);
  });

  it('tries again with a question that does not wait, and then answers again', async () => {
    const { external, clock, logger, lengthOf } = await forgiving();
    external.answer = isDown;
    await lengthOf('一');
    let answer = (_: readonly unknown[]) => undefined as unknown;
    external.answer = () => new Promise((resolve) => (answer = resolve));
    clock.set('2026-11-22T02:00:10Z');
    // Resolves although the model has not answered; a second question meanwhile does not ask it too.
    expect([await lengthOf('二'), await lengthOf('三'), external.asked]).toEqual([0, 0, ['一', '二']]);
    external.answer = null;
    answer([new Array(64).fill(1)]);
    await expect.poll(() => logger.notices.at(-1)?.level).toBe('info');
    expect(await lengthOf('四')).toBe(1);
  });

  it('tells operators once a minute, however often it fails', async () => {
    const { external, clock, lengthOf, warnings } = await forgiving();
    external.answer = isDown;
    for (let second = 0; second < 60; second += 10) {
      clock.set(`2026-11-22T02:00:${String(second).padStart(2, '0')}Z`);
      await lengthOf('一');
    }
    expect([warnings().length, external.asked.length]).toEqual([1, 6]);
    clock.set('2026-11-22T02:01:10Z');
    await lengthOf('一');
    await expect.poll(() => warnings().length).toBe(2);
  });
});
