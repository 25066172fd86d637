import { describe, expect, it } from 'vitest';
import { ZhidaError } from '../../../server/domain/index.ts';
import { createConsultation } from '../../../server/understanding/index.ts';
import { sampleRequest } from '../../contracts/language-model.ts';
import { createRecordingLogger } from '../../doubles/recording-logger.ts';
import { createScriptedLanguageModel } from '../../doubles/scripted-language-model.ts';
import { createSettableClock } from '../../doubles/settable-clock.ts';

const READING = { intent: 'fee', confidence: 0.9 };
const SECRET = '13800138000';
const { signal: _, ...request } = sampleRequest({ material: `我的电话${SECRET}` });

/** A consultation at noon, with a model that does what `script` says. */
function open(script: () => unknown, timeoutMs = 1_000) {
  const model = createScriptedLanguageModel(script);
  const clock = createSettableClock('2026-11-23T12:00:00Z');
  const logger = createRecordingLogger();
  return { ...createConsultation({ model, timeoutMs, clock, logger }), model, clock, logger };
}

const failing = () => {
  throw new ZhidaError('unavailable', 'The language model at sample.example answers with 500; see its log.');
};

describe('a consultation', () => {
  it('gives what the model said, and logs the time it took', async () => {
    const { consult, logger } = open(() => READING);
    expect(await consult(request)).toEqual({ kind: 'answered', answer: READING });
    expect(logger.notices).toMatchObject([
      { level: 'info', fields: { model: 'scripted-model', spentMs: expect.any(Number) } },
    ]);
  });

  it.each<[string, () => unknown, string]>([
    ['refuses', failing, 'model_unavailable'],
    ['breaks the form', () => ({ intent: 'weather', confidence: 1 }), 'model_invalid'],
    [
      'breaks in a way nobody thought of',
      () => {
        throw new TypeError(SECRET);
      },
      'model_unavailable',
    ],
    ['never answers', () => new Promise(() => undefined), 'model_late'],
  ])('with a model that %s fails without throwing, and says why', async (_what, script, reason) => {
    const { consult, logger } = open(script, 50);
    expect(await consult(request)).toEqual({ kind: 'failed', reason });
    expect(logger.notices).toMatchObject([{ level: 'warn', fields: { reason, spentMs: expect.any(Number) } }]);
    expect(JSON.stringify(logger.notices)).not.toContain(SECRET);
  });

  it('ends in time though the model does not mind the signal', async () => {
    const deaf = { id: 'deaf', structured: () => new Promise<never>(() => undefined) };
    const clock = createSettableClock('2026-11-23T12:00:00Z');
    const { consult } = createConsultation({ model: deaf, timeoutMs: 80, clock, logger: createRecordingLogger() });
    const started = performance.now();
    expect(await consult(request)).toEqual({ kind: 'failed', reason: 'model_late' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a model that fails again and again', () => {
  const failThreeTimes = async (consultation: ReturnType<typeof open>) => {
    for (const _time of [1, 2, 3]) await consultation.consult(request);
    return consultation;
  };

  it('is left alone for a minute after three failures', async () => {
    const { consult, model, clock } = await failThreeTimes(open(failing));
    clock.set('2026-11-23T12:00:59Z');
    expect(await consult(request)).toEqual({ kind: 'failed', reason: 'model_unavailable' });
    expect(model.asked).toHaveLength(3);
  });

  it('is then tried by one question, while the others do without', async () => {
    let isDead = true;
    let answer = (_reading: unknown) => undefined as unknown;
    const script = () =>
      isDead
        ? failing()
        : new Promise((resolve) => {
            answer = resolve;
          });
    const { consult, model, clock } = await failThreeTimes(open(script));
    isDead = false;
    clock.set('2026-11-23T12:01:00Z');
    const trying = consult(request);
    expect(await consult(request)).toEqual({ kind: 'failed', reason: 'model_unavailable' });
    answer(READING);
    expect(await trying).toMatchObject({ kind: 'answered' });
    expect(model.asked).toHaveLength(4);
    const again = consult(request);
    answer(READING);
    expect(await again).toMatchObject({ kind: 'answered' });
  });

  it('is left alone for another minute when that fails too', async () => {
    const { consult, model, clock } = await failThreeTimes(open(failing));
    clock.set('2026-11-23T12:01:00Z');
    await consult(request);
    clock.set('2026-11-23T12:01:59Z');
    await consult(request);
    expect(model.asked).toHaveLength(4);
  });

  it('is not left alone where an answer comes between', async () => {
    let time = 0;
    const { consult, model } = open(() => (++time % 3 === 0 ? READING : failing()));
    for (const _time of [1, 2, 3, 4, 5, 6]) await consult(request);
    expect(model.asked).toHaveLength(6);
  });
});
