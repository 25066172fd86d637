/** `law@version/article`, e.g. `trademark-law@2019/40`; an inserted article (第五十七条之一) is `57-1`, a numbered section of guidelines `5-9-4-2`. */
export type ArticleKey = string;

/** The parts of an article key. */
export interface ArticleReference {
  readonly law: string;
  readonly version: string;
  readonly article: string;
}

/** The form of an article key, for schemas and readers. */
export const ARTICLE_KEY_PATTERN = /^([a-z0-9-]+)@([0-9a-z-]+)\/(\d+(?:-\d+)*)$/;

/** Takes a key apart; null when it is not one. */
export function parseArticleKey(key: ArticleKey): ArticleReference | null {
  const match = ARTICLE_KEY_PATTERN.exec(key);
  return match ? { law: match[1] ?? '', version: match[2] ?? '', article: match[3] ?? '' } : null;
}
