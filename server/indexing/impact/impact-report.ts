import type { LocalDate } from '../../domain/index.ts';

/** What happened to a subject. `better` and `worse` are said of questions: how the answer to them compares with what it should be. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'superseded' | 'better' | 'worse';

/** A kind of record of the corpus, as an administrator knows it. A matter is a card of the catalogue that is within a service. */
export type RecordKind =
  | 'service'
  | 'matter'
  | 'answer'
  | 'rate'
  | 'surcharge'
  | 'reduction'
  | 'notice'
  | 'city'
  | 'flow'
  | 'concordance'
  | 'reply'
  | 'catalogue'
  | 'intent'
  | 'intent-meaning'
  | 'phrasings'
  | 'asked'
  | 'wording'
  | 'term'
  | 'calendar'
  | 'period'
  | 'source'
  | 'question';

/** What a change is about. `key` names it within its kind's form: law@version, law@version/article, document:checksum, answer:id... */
export interface Subject {
  readonly kind: 'law' | 'document' | 'article' | RecordKind;
  readonly key: string;
  readonly title: string;
}

/** One field that differs, in words; null where there is nothing. */
export interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What stands in place of a superseded subject, and the first day on which it does. */
export interface Successor {
  readonly key: string;
  readonly from: LocalDate;
}

/** One thing that the candidate does differently. */
export interface ImpactChange {
  readonly change: ChangeKind;
  readonly subject: Subject;
  /** Empty for what came or went whole. */
  readonly differences: readonly Difference[];
  /** Of a superseded subject only. */
  readonly successor: Successor | null;
  /** The records, of either generation, that cite the subject. */
  readonly citedBy: readonly Subject[];
}

/** A share (0 to 1, larger is better) on both sides; null where nothing was measured. */
export interface Measure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** A warning, and no more: publishing is allowed all the same. */
  readonly lowered: boolean;
}

/** What a part of the report is about. A later part joins the report under a name of its own. */
export type ImpactSectionId = 'documents' | 'articles' | 'records' | 'answers';

/** One part of the report. */
export interface ImpactSection {
  readonly id: ImpactSectionId;
  readonly measures: readonly Measure[];
  readonly changes: readonly ImpactChange[];
}

/** What publishing a generation would change. Plain data: the command line prints it, the console shows it. */
export interface ImpactReport {
  readonly generation: string;
  /** The live generation; null when nothing is served yet: everything is added then. */
  readonly comparedWith: string | null;
  readonly sections: readonly ImpactSection[];
}
