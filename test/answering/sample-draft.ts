import type { Draft } from '../../server/answering/draft.ts';
import type {
  DialogueState,
  PartEvidence,
  Passage,
  QuestionPart,
  RetrievedQuestion,
  Statement,
  UnderstoodQuestion,
} from '../../server/domain/index.ts';
import { createKnowledgeLookup } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

/** A corpus in which nothing stands that a sample cites: its citations are found by search. */
export const sampleLookup = createKnowledgeLookup(tinyKnowledge);

/** One thing asked, with what a test says of it. */
export function samplePart(own: Partial<QuestionPart> = {}): QuestionPart {
  const text = own.text ?? '登记期多久';
  return {
    text,
    searchText: text,
    intent: 'deadline',
    intentConfidence: 0.9,
    service: 'sample-registration',
    matter: null,
    serviceConfidence: 0.9,
    serviceProbabilities: {},
    ...own,
  };
}

/** What a test says of an understood question; the text is that of its first part where none is given. */
export interface SampleQuestion extends Partial<Omit<UnderstoodQuestion, 'question' | 'parts'>> {
  readonly parts?: UnderstoodQuestion['parts'];
  readonly asOf?: string;
  readonly city?: string | null;
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly state?: DialogueState | null;
}

/** An understood question as the stage before would make it. */
export function sampleQuestion({
  parts = [samplePart()],
  asOf = '2026-11-22',
  city = null,
  language = 'zh-Hans',
  state = null,
  ...own
}: SampleQuestion = {}): UnderstoodQuestion {
  const text = parts.map((part) => part.text).join('，');
  const question = { original: text, text, language, asOf: day(asOf), city, state };
  return {
    question,
    lawDate: question.asOf,
    parts,
    slots: {},
    slotReadings: [],
    slotFaults: [],
    namedKeys: [],
    namedLaws: [],
    domain: null,
    guard: null,
    act: null,
    slotAnswer: null,
    flowMove: null,
    remembered: {},
    namesNoMatter: false,
    ...own,
  } as unknown as UnderstoodQuestion;
}

/** An understood question with these passages found for each of its parts. */
export function sampleRetrieved(understood: UnderstoodQuestion, passages: readonly Passage[] = []): RetrievedQuestion {
  const evidence: PartEvidence[] = understood.parts.map((part) => ({ part, passages, support: 0 }));
  return { understood, evidence } as unknown as RetrievedQuestion;
}

/** A sentence that the answer is of no use without, resting on nothing but what the test says. */
export function sampleStatement(own: Partial<Statement> & { readonly text: string }): Statement {
  return { form: 'sentence', chunks: [], figuresFrom: [], core: true, ...own };
}

/** A draft with these statements for each part asked, for which search found all that they cite. */
export function sampleDraft(parts: readonly (readonly Statement[])[], asked: SampleQuestion = {}): Draft {
  const [first = samplePart(), ...others] = parts.map((_, n) => samplePart({ text: `${'甲乙丙丁'[n]}是什么` }));
  const understood = sampleQuestion({ parts: [first, ...others], ...asked });
  const cited = parts.flat().flatMap(({ chunks }) => chunks);
  const retrieved = sampleRetrieved(
    understood,
    cited.map((chunk) => ({ chunk, score: 1 })),
  );
  return {
    retrieved,
    origin: 'composed',
    reviewedOn: null,
    parts,
    card: null,
    calculation: null,
    notices: [],
  } as unknown as Draft;
}
