import { z } from 'zod';
import { articleKeySchema, bilingualSchema, idSchema, officialUrlSchema, textSchema } from './texts.ts';

/** The kinds of body one turns to. */
export const BODY_KINDS = [
  'national-office',
  'trademark-office',
  'provincial-office',
  'city-office',
  'protection-centre',
  'patent-enforcement',
  'trademark-enforcement',
  'market-regulator',
  'copyright-authority',
  'software-registry',
  'customs',
  'local-customs',
  'plant-authority',
  'review-court',
  'court',
] as const;

export const bodyKindSchema = z.enum(BODY_KINDS);

/** `cities/competence.yaml`: who is competent for what, in which order. */
export const competenceSchema = z.strictObject({
  bodies: z.array(
    z.strictObject({
      kind: bodyKindSchema,
      level: z.enum(['national', 'local']).describe('local: another one in every place'),
      name: bilingualSchema.describe('what it is called where no pack of a city names it'),
      url: officialUrlSchema.nullable(),
    }),
  ),
  routes: z.array(
    z.strictObject({
      subject: idSchema.describe('a matter, a service, or a group of services; the narrowest holds'),
      source: textSchema.describe('where this was read, for audit'),
      steps: z
        .array(
          z.strictObject({
            body: bodyKindSchema,
            does: bilingualSchema.describe('what one goes there for'),
            basis: z
              .array(articleKeySchema)
              .min(1)
              .describe('articles this rests on; a step none of whose articles is in force is left out'),
          }),
        )
        .describe('in the order in which one goes there; empty: not as the service or group, and nothing is recorded'),
    }),
  ),
});
