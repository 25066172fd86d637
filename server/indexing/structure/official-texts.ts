import { type ArticleKey, addDays } from '../../domain/index.ts';
import type { Knowledge, Law } from '../../knowledge/index.ts';
import type { GuidelineStructure, LawArticle } from '../../language/index.ts';
import type { StoredDocument } from '../../ports/index.ts';
import type { MatchedVersion } from './match-law.ts';
import type { ProposedDetails } from './propose-details.ts';
import { understandDocument } from './understand-document.ts';

/** An added document that is the text of a listed version of a law. */
export interface OfficialLaw extends MatchedVersion {
  readonly document: StoredDocument;
  /** Its articles, or the numbered sections of guidelines, whose paragraphs are the clauses; a section may have none but what stands below it. */
  readonly articles: readonly LawArticle[];
}

/** The added documents that are official texts of listed laws, and those that are not. Of two texts of one version the one added last counts. */
export function findOfficialLaws(
  documents: readonly StoredDocument[],
  corpus: Pick<Knowledge, 'laws' | 'digests'>,
): { readonly official: readonly OfficialLaw[]; readonly others: readonly StoredDocument[] } {
  const official = new Map<string, OfficialLaw>();
  const others: StoredDocument[] = [];
  for (const document of [...documents].sort((left, right) => (left.addedAt < right.addedAt ? -1 : 1))) {
    const { matched, structure, guideline, details, otherVersionOf } = understandDocument(document, corpus, document);
    if (matched)
      official.set(`${matched.law.id}@${matched.version.version}`, {
        ...matched,
        document,
        articles: guideline ? sectionsOf(guideline) : structure.articles,
      });
    else others.push(otherVersionOf ? dateOtherVersion(document, details, otherVersionOf) : document);
  }
  return { official: [...official.values()], others };
}

/**
 * A text of a listed law that is none of its listed versions never stands beside those as current: it ends where the next of them begins. Without a day of
 * its own it is taken for one from before them all; `--version` or `--effective-from` says what it is.
 */
function dateOtherVersion(document: StoredDocument, details: ProposedDetails, { versions }: Law): StoredDocument {
  const from = document.effectiveFrom ?? details.effectiveFrom ?? details.promulgated;
  const next = versions
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > (from ?? ''))
    .sort()[0];
  const last = next === undefined ? null : addDays(next, -1);
  return { ...document, effectiveFrom: from, effectiveTo: document.effectiveTo ?? last };
}

const sectionsOf = ({ sections }: GuidelineStructure): LawArticle[] =>
  sections.map(({ number, headingPath, paragraphs, line }) => ({ number, headingPath, clauses: paragraphs, line }));

/** The official words of every article, by its key; of a section that says nothing by itself, those of the sections below it. */
export function officialWords(laws: readonly OfficialLaw[]): ReadonlyMap<ArticleKey, string> {
  return new Map(
    laws.flatMap(({ law, version, articles }) =>
      articles.map(
        (article) => [`${law.id}@${version.version}/${article.number}`, wordsOf(article, articles)] as const,
      ),
    ),
  );
}

function wordsOf({ number, clauses }: LawArticle, articles: readonly LawArticle[]): string {
  if (clauses.length > 0) return clauses.join('\n');
  return articles
    .filter((below) => below.number.startsWith(`${number}-`))
    .flatMap((below) => [...below.headingPath.slice(-1), ...below.clauses])
    .join('\n');
}
