import { z } from 'zod';
import { idSchema, textSchema } from './texts.ts';

const framedSchema = textSchema.refine((text) => text.includes('{act}'), 'holds no {act}');

/** `intents/acts.yaml`: what people do at each service, and how they ask about doing something. Every act is learnt in several frames. */
export const actsSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      service: idSchema.describe('id of services/catalogue.csv, of a service or a matter'),
      zh: z.array(textSchema).describe('a Chinese verb with its object'),
      en: z.array(textSchema).describe('an English verb with its object, as after "how to"'),
    }),
  ),
  frames: z.array(
    z.strictObject({
      intent: idSchema.describe('id of intents/catalogue.csv'),
      zh: z.array(framedSchema).min(1).describe('Chinese, `{act}` in place of what is done'),
      en: z.array(framedSchema).min(1).describe('English, `{act}` in place of what is done'),
    }),
  ),
});
