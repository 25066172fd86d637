import { z } from 'zod';
import { ARTICLE_KEY_PATTERN, parseLocalDate } from '../../domain/index.ts';

/** One non-empty text, trimmed. */
export const textSchema = z.string().trim().min(1, 'must not be empty');

/** The same words in Chinese and English. Figures stand in both as references in braces, never as digits of their own. */
export const bilingualSchema = z.strictObject({
  zh: textSchema.describe('Chinese, simplified'),
  en: textSchema.describe('English'),
});

/** Lists of phrasings in Chinese and English. */
export const phrasingsSchema = z.strictObject({
  zh: z.array(textSchema).describe('Chinese phrasings'),
  en: z.array(textSchema).default([]).describe('English phrasings'),
});

/** A day, YYYY-MM-DD, that exists. */
export const dateSchema = z
  .string()
  .transform((text, context) => {
    const date = parseLocalDate(text);
    if (date === null)
      context.addIssue({ code: 'custom', message: `"${text}" is not a day that exists, written YYYY-MM-DD` });
    return date ?? z.NEVER;
  })
  .describe('a day, YYYY-MM-DD');

/** law@version/article. */
export const articleKeySchema = z
  .string()
  .regex(ARTICLE_KEY_PATTERN, 'must be law@version/article, for example trademark-law@2019/40')
  .describe('law@version/article');

/** law@version/article#figure: a figure that stands in a digest. */
export const figureKeySchema = z
  .string()
  .regex(/^[a-z0-9-]+@[0-9a-z-]+\/\d+(?:-\d+)*#[a-z0-9-]+$/, 'must be law@version/article#figure')
  .describe('law@version/article#figure');

/** An id: lower-case words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** An official address shown to users: government domains only. */
export const officialUrlSchema = z
  .string()
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return (
      /^https?:$/.test(protocol) &&
      ['gov.cn', 'wipo.int'].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
    );
  }, 'must be an official address of the web (https://, gov.cn or wipo.int)')
  .describe('official address, shown to users');

const FIGURE =
  /^(\d+(?:\.\d+)?) (years?|months?|days?|working-days?|percent|yuan|times|items?|pages?|claims?|people|classes|class|copies|copy)$/;

/** One figure of law: a number and its unit, e.g. `3 months`, `5 percent`, `100000 yuan`. Written once, referred to everywhere. */
export const figureSchema = z
  .string()
  .regex(FIGURE, 'must be a number and a unit, for example "3 months", "15 days", "5 percent", "100000 yuan"')
  .describe('a number and a unit');

/** Who keeps an entry and when it was read against its sources. */
export const upkeepShape = {
  owner: textSchema.describe('the desk that keeps this entry'),
  checkedOn: dateSchema.describe('when it was last read against its sources'),
  reviewBy: dateSchema.describe('when it must be read again'),
};
