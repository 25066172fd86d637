import { z } from 'zod';
import { bilingualSchema, idSchema } from './texts.ts';

/** `services/groups.yaml`: how the list of services is divided for readers. */
export const serviceGroupsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: idSchema,
      title: bilingualSchema.describe('heading of the group'),
      services: z
        .array(idSchema)
        .min(1)
        .describe('services in the order in which they are listed; matters stand under their service'),
    }),
  ),
});
