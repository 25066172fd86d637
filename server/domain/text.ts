/** The same words in Chinese (simplified) and English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The language and script of a question, and so of its reply. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** Which of the two written languages of the corpus serves a reply language. */
export function corpusLanguage(language: Language): 'zh' | 'en' {
  return language === 'en' ? 'en' : 'zh';
}
