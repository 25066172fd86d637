import { z } from 'zod';
import { bilingualSchema, idSchema } from './texts.ts';

/** `laws/<law>/concordance-<from>-<to>.yaml`: what became of each rule when one version replaced another. */
export const concordanceSchema = z.strictObject({
  law: idSchema.describe('id of the law list'),
  from: z.string().describe('older version'),
  to: z.string().describe('newer version'),
  rules: z.array(
    z.strictObject({
      id: idSchema.describe('name of the rule'),
      subject: bilingualSchema.describe('what the rule is about'),
      main: z
        .boolean()
        .default(false)
        .describe('told when somebody asks what changed at large; five are told, in the order of the file'),
      oldArticles: z.array(z.string()).describe('article numbers in the older version; empty when the rule is new'),
      newArticles: z.array(z.string()).describe('article numbers in the newer version; empty when the rule is gone'),
      change: bilingualSchema.describe('what changed; figures as {figure:law@version/article#name}'),
      transition: z.strictObject({
        trigger: bilingualSchema.describe('the event whose date decides which law applies'),
        rule: z.enum(['express', 'silent']).describe('whether the newer version says how cases are carried over'),
        safeCourse: bilingualSchema.describe('what is safe under either law'),
      }),
    }),
  ),
});
