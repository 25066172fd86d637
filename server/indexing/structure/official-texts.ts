import type { ArticleKey } from '../../domain/index.ts';
import type { Law } from '../../knowledge/index.ts';
import type { LawArticle } from '../../language/index.ts';
import type { StoredDocument } from '../../ports/index.ts';
import type { MatchedVersion } from './match-law.ts';
import { understandDocument } from './understand-document.ts';

/** An added document that is the text of a listed version of a law. */
export interface OfficialLaw extends MatchedVersion {
  readonly document: StoredDocument;
  readonly articles: readonly LawArticle[];
}

/** The added documents that are official texts of listed laws, and those that are not. Of two texts of one version the one added last counts. */
export function findOfficialLaws(
  documents: readonly StoredDocument[],
  laws: readonly Law[],
): { readonly official: readonly OfficialLaw[]; readonly others: readonly StoredDocument[] } {
  const official = new Map<string, OfficialLaw>();
  const others: StoredDocument[] = [];
  for (const document of [...documents].sort((left, right) => (left.addedAt < right.addedAt ? -1 : 1))) {
    const { matched, structure } = understandDocument(document, laws, document);
    if (matched)
      official.set(`${matched.law.id}@${matched.version.version}`, {
        ...matched,
        document,
        articles: structure.articles,
      });
    else others.push(document);
  }
  return { official: [...official.values()], others };
}

/** The official words of every article, by its key. */
export function officialWords(laws: readonly OfficialLaw[]): ReadonlyMap<ArticleKey, string> {
  return new Map(
    laws.flatMap(({ law, version, articles }) =>
      articles.map(({ number, clauses }) => [`${law.id}@${version.version}/${number}`, clauses.join('\n')] as const),
    ),
  );
}
