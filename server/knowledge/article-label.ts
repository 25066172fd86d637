import { type ArticleKey, parseArticleKey } from '../domain/index.ts';
import { writeChineseNumeral } from '../language/index.ts';
import type { Law } from './records.ts';

/** How a citation names an article: 商标法第四十条, 商标法第五十七条之一; null for texts that have sections instead of articles. */
export function articleLabel(key: ArticleKey, law: Law): string | null {
  const reference = parseArticleKey(key);
  if (reference === null || law.kind === 'guideline' || law.kind === 'fee-schedule') return null;
  const [main = '', inserted] = reference.article.split('-');
  const suffix = inserted === undefined ? '' : `之${writeChineseNumeral(Number(inserted))}`;
  return `${law.short.zh}第${writeChineseNumeral(Number(main))}条${suffix}`;
}

/** How a section of guidelines or of a fee schedule is named: 专利审查指南第五部分第九章4.2.1.3. */
export function sectionLabel(key: ArticleKey, law: Law, language: 'zh' | 'en'): string {
  const parts = parseArticleKey(key)?.article.split('-') ?? [];
  if (law.kind !== 'guideline') return `${law.short[language]} ${parts.join('.')}`;
  const [part = '', chapter = '', ...section] = parts;
  return language === 'zh'
    ? `${law.short.zh}第${writeChineseNumeral(Number(part))}部分第${writeChineseNumeral(Number(chapter))}章${section.join('.')}`
    : `${law.short.en}, part ${part}, chapter ${chapter}, ${section.join('.')}`;
}
