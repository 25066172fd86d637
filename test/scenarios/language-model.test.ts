import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consultation, createConsultation } from '../../server/understanding/index.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';
import { createScriptedLanguageModel } from '../doubles/scripted-language-model.ts';
import { createSettableClock } from '../doubles/settable-clock.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, thenTheReplyIs, whenTheyAsk } from './visitor.ts';

const BUILDING_MAY_TAKE_MS = 300_000;
const TODAY = '2026-11-22';
const MODEL = 'scripted-model';
const TIME_BOX_MS = 1_500;
/** Of a mark or of a patent? The words alone leave it open. */
const UNSURE = '把它转给别的公司要交什么材料';
const READING = { intent: 'materials', service: 'trademark-assignment', confidence: 0.9 };

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scenario-'));
const real = createRealZhida(dataFolder);
let alone: RunningZhida;
let withModel: RunningZhida;
let consulted: Consultation;

beforeAll(async () => {
  alone = await real.start();
  withModel = await real.start({ model: MODEL, consult: (request) => consulted.consult(request) });
}, BUILDING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** From now on Zhida has a language model that does what `script` says. */
function givenAModel(script: () => unknown) {
  const model = createScriptedLanguageModel(script, MODEL);
  const clock = createSettableClock(`${TODAY}T10:00:00+08:00`);
  const logger = createRecordingLogger();
  consulted = createConsultation({ model, timeoutMs: TIME_BOX_MS, clock, logger });
  return { model, logger };
}

async function ask(zhida: RunningZhida, question: string) {
  const visitor = givenAVisitorOn(TODAY, zhida);
  await whenTheyAsk(visitor, question);
  return visitor;
}

describe('somebody whose words leave open what they are about', () => {
  it('is answered about the service that the model reads out of them', async () => {
    const { model } = givenAModel(() => READING);
    const visitor = await ask(withModel, UNSURE);
    thenTheReplyIs(visitor, {
      kind: 'answer',
      intent: 'materials',
      service: 'trademark-assignment',
      model: MODEL,
      fallback: null,
    });
    expect(model.asked).toHaveLength(1);
  });

  it.each<[string, () => unknown, string]>([
    ['fails', () => Promise.reject(new Error('down')), 'model_unavailable'],
    ['names a service that does not exist', () => ({ ...READING, service: 'marriage' }), 'model_invalid'],
    ['never answers', () => new Promise(() => undefined), 'model_late'],
  ])('gets the reply that they get without a model, in time, where the model %s', async (_what, script, fallback) => {
    givenAModel(script);
    const { lastReply: expected } = await ask(alone, UNSURE);
    const started = performance.now();
    const visitor = await ask(withModel, UNSURE);
    expect(performance.now() - started).toBeLessThan(TIME_BOX_MS + 1_000);
    const { kind, status, text, intent, service, citations } = expected ?? {};
    expect(expected).toMatchObject({ model: null, fallback: null });
    thenTheReplyIs(visitor, { kind, status, text, intent, service, citations, model: null, fallback } as object);
  });

  it('waits no more for a model that is dead', async () => {
    const { model, logger } = givenAModel(() => Promise.reject(new Error('down')));
    for (const _visitor of [1, 2, 3, 4, 5]) await ask(withModel, UNSURE);
    expect(model.asked).toHaveLength(3);
    expect(JSON.stringify(logger.notices)).not.toMatch(/公司|down/u);
  });
});

describe('the model never sees', () => {
  it('a question that is clear', async () => {
    const { model } = givenAModel(() => READING);
    thenTheReplyIs(await ask(withModel, '商标续展要交什么材料'), { model: null, fallback: null });
    expect(model.asked).toEqual([]);
  });

  it('who asks', async () => {
    const { model } = givenAModel(() => READING);
    await ask(withModel, `我电话13800138000，${UNSURE}`);
    expect(JSON.stringify(model.asked)).not.toContain('13800138000');
  });

  it('what is marked as secret', async () => {
    const { model } = givenAModel(() => READING);
    thenTheReplyIs(await ask(withModel, `机密★10年 ${UNSURE}`), { status: 'guarded_secret', model: null });
    expect(model.asked).toEqual([]);
  });
});
