import { expect, it } from 'vitest';
import { z } from 'zod';
import type { LanguageModel, StructuredRequest } from '../../server/ports/index.ts';

/** The form every model of these tests is asked for. */
export const readingSchema = z.strictObject({
  intent: z.enum(['fee', 'procedure']),
  confidence: z.number().min(0).max(1),
});
export type SampleReading = z.infer<typeof readingSchema>;

/** A request for that form. */
export const sampleRequest = (
  changes: Partial<StructuredRequest<SampleReading>> = {},
): StructuredRequest<SampleReading> => ({
  instructions: '说出用户想知道什么。',
  material: '商标续展多少钱',
  schema: readingSchema,
  schemaName: 'reading',
  signal: new AbortController().signal,
  ...changes,
});

/** What every language model keeps. `create` gives one that answers with this, whatever it is asked. */
export function testLanguageModel(create: (answer: unknown) => Promise<LanguageModel>): void {
  it('has a name', async () => {
    expect((await create({})).id).toMatch(/\S/);
  });

  it('gives an answer of the form that was asked for', async () => {
    const answer = { intent: 'fee', confidence: 0.9 };
    expect(await (await create(answer)).structured(sampleRequest())).toEqual(answer);
  });

  it.each([
    ['a value that is not among those allowed', { intent: 'weather', confidence: 0.9 }],
    ['a number out of its bounds', { intent: 'fee', confidence: 7 }],
    ['a field that is missing', { intent: 'fee' }],
    ['a field that nobody asked for', { intent: 'fee', confidence: 0.9, url: 'https://elsewhere.example' }],
    ['a list', [1, 2]],
  ])('refuses an answer with %s', async (_, answer) => {
    const model = await create(answer);
    await expect(model.structured(sampleRequest())).rejects.toMatchObject({ code: 'model-mismatch' });
  });

  it('ends with the reason of a signal that was given before', async () => {
    const reason = new Error('nobody waits any more');
    const asked = (await create({})).structured(sampleRequest({ signal: AbortSignal.abort(reason) }));
    await expect(asked).rejects.toBe(reason);
  });
}
