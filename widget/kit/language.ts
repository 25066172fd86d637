/** The languages of the interface. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** A language of the interface. */
export type Language = (typeof LANGUAGES)[number];

/** The interface language for a `lang` attribute: simplified Chinese unless it names another we have. */
export function languageOf(tag: string | null | undefined): Language {
  const lower = (tag ?? '').toLowerCase();
  if (lower.startsWith('en')) return 'en';
  const isTraditional = ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'].some((prefix) => lower.startsWith(prefix));
  return isTraditional ? 'zh-Hant' : 'zh-Hans';
}
