import type { Chunk, Passage } from './chunk.ts';
import type { LocalDate } from './local-date.ts';
import type { Language } from './text.ts';

declare const stage: unique symbol;

/** Marks a value as made by one stage; each stage takes only what the stage before it can make. */
export type MadeBy<Name extends string> = { readonly [stage]: Name };

/** A topic of a conversation: what was asked of which service or matter, with which values, in which words. */
export interface Topic {
  readonly intent: string;
  readonly service: string | null;
  readonly matter: string | null;
  readonly slots: Slots;
  /** The question in full and in the form that is matched, so that it can be asked again with another value. */
  readonly question: string;
}

/** Something offered to be chosen, by its number too: what stands on it, and the question it asks. */
export interface Option {
  readonly label: string;
  readonly question: string;
}

/** What is carried from turn to turn of a conversation, so that "那费用呢" can be understood: the topic spoken of last, and what stands around it. */
export interface DialogueState extends Topic {
  /** The topics spoken of before, latest first, one for each service or matter. */
  readonly earlier: readonly Topic[];
  /** What visitors said of themselves and their place: kept whatever the topic, until they have it forgotten. */
  readonly remembered: Slots;
  /** What the last reply asked back, if anything. */
  readonly pending: PendingQuestion | null;
  /** What the last reply offered, in its order. */
  readonly options: readonly Option[];
  /** The language of the last reply: a bare number is answered in it. */
  readonly language: Language;
  /** How many turns in a row could not be answered. */
  readonly misses: number;
  /** The guided flow that was entered and has not come to its outcome; it stays while something else is asked. */
  readonly flow?: FlowProgress | null;
}

/** How far somebody has come in a guided flow. */
export interface FlowProgress {
  readonly flow: string;
  /** The values known, said in the flow or before it, by slot. */
  readonly values: Slots;
  /** The questions they answered, in that order; those whose answers were known are not among them. */
  readonly asked: readonly string[];
  /** Slots whose typed value was left open. */
  readonly skipped: readonly string[];
  /** Whether the outcome was told: it can still be gone back in, and is not shown again by itself. */
  readonly isDone: boolean;
}

/**
 * What is asked back: which of the options is meant, the value of a slot of the topic, and which slots were left unanswered before it, or a
 * question of the guided flow that is under way.
 */
export type PendingQuestion =
  | { readonly kind: 'option' }
  | { readonly kind: 'flow'; readonly flow: string; readonly question: string }
  | { readonly kind: 'slot'; readonly slot: string; readonly skipped: readonly string[] };

/** What a message does to the conversation itself, beside asking or instead of it. */
export type DialogueAct = 'restart' | 'forget' | 'skip' | 'cancel' | 'neither';

/** What a message is to the guided flow under way: an answer to its question, or a step in it. */
export type FlowMove =
  /** `given` has the value of the question's slot, and others that were said with it. */
  | {
      readonly kind: 'answer';
      readonly given: Slots;
      /** Values that take the place of what was answered before. */
      readonly instead?: Slots;
    }
  /** It answers what is asked for later: that is kept, and the question is put again. */
  | { readonly kind: 'kept'; readonly given: Slots }
  | { readonly kind: 'fault'; readonly fault: SlotFaultKind; readonly words: string }
  /** It neither answers nor asks anything: the question is put again. */
  | { readonly kind: 'skip' | 'unclear' | 'back' | 'restart' | 'continue' };

/** Values needed to answer, by name, typed and normalised: right, patentYear, city... */
export type Slots = Readonly<Record<string, string | number>>;

/** A value that a message gives for a slot, and the words it was read from. */
export interface SlotReading {
  readonly slot: string;
  readonly value: string | number;
  readonly words: string;
  /** Where in the text that is matched the words start. */
  readonly start: number;
  /** Whether more than the words say went into the value: the year of a day written without one. */
  readonly assumed: boolean;
}

/** What can be wrong with words that are meant as a value. */
export type SlotFaultKind =
  | 'no-such-day'
  | 'lunar'
  | 'ambiguous-day'
  | 'no-day'
  | 'in-the-past'
  | 'no-such-class'
  | 'bad-check-digit'
  | 'malformed-number'
  | 'out-of-range'
  | 'contradiction';

/** Words that are meant as the value of a slot and give none: something to ask about, not to leave out. */
export interface SlotFault {
  readonly slot: string;
  readonly words: string;
  readonly start: number;
  readonly fault: SlotFaultKind;
}

/** A question as it was asked. */
export interface Question {
  readonly text: string;
  /** The day for which the law is asked. */
  readonly asOf: LocalDate;
  readonly city: string | null;
  /** The language to reply in, when the interface knows it; otherwise that of the question. */
  readonly language: Language | null;
  readonly state: DialogueState | null;
  /** The guided flow that is asked for outright (a link, a button), with values known; none when left out. */
  readonly flow?: FlowRequest | null;
  /** The page from which it was asked: its matter is the topic, where the question names none. */
  readonly page?: HostPage | null;
}

/** The page of a site from which a question comes. */
export interface HostPage {
  /** The service or matter it says it is about. */
  readonly service: string | null;
  readonly url: string | null;
}

/** A guided flow asked for by its id. */
export interface FlowRequest {
  readonly flow: string;
  readonly values: Slots;
}

/** A question in the form that is matched: NFKC, without invisible characters, simplified, lower case. Made by `understanding/normalise-question`. */
export type NormalisedQuestion = MadeBy<'normalise'> & {
  /** As it was asked, with personal data masked. */
  readonly original: string;
  readonly text: string;
  readonly language: Language;
  readonly asOf: LocalDate;
  readonly city: string | null;
  readonly state: DialogueState | null;
};

/** One thing asked in a message. */
export interface QuestionPart {
  /** The words of this part, with the service named when they leave it out. */
  readonly text: string;
  /** The same in the words of law, for searching. */
  readonly searchText: string;
  readonly intent: string;
  readonly intentConfidence: number;
  readonly service: string | null;
  readonly matter: string | null;
  readonly serviceConfidence: number;
  /** How probable each service and matter is, 0 to 1, whichever was chosen; a service is as probable as it and all within it together. */
  readonly serviceProbabilities: Readonly<Record<string, number>>;
}

/** A year of a patent's life that a message names, and the kind of right it is a year of. */
export interface PatentYear {
  readonly right: string | null;
  readonly year: number;
}

/** Why a message must not go on to be answered. */
export type GuardSignal = 'injection' | 'harmful' | 'secret' | 'disclosure' | 'personal_data' | 'crisis';

/** A question whose parts, slots and guard signals are known. Made by `understanding/understand-question`. */
export type UnderstoodQuestion = MadeBy<'understand'> & {
  readonly question: NormalisedQuestion;
  /** The day whose law answers: that of a version or year the question names, otherwise the day it was asked for. */
  readonly lawDate: LocalDate;
  readonly parts: readonly [QuestionPart, ...QuestionPart[]];
  readonly slots: Slots;
  /** Every value this message gives, with its words, in their order; `slots` has one for each slot, and those of the turns before. */
  readonly slotReadings: readonly SlotReading[];
  readonly slotFaults: readonly SlotFault[];
  /** Every patent year the message names: 发明第10年和实用新型第10年 are two. */
  readonly patentYears: readonly PatentYear[];
  /** Keys of what the question names outright: articles by number, tasks of the notice by number. */
  readonly namedKeys: readonly string[];
  /** Versions of laws (`law@version`) that the question names, in the order they stand in it. */
  readonly namedLaws: readonly string[];
  /** For an out-of-scope question: the neighbouring domain. */
  readonly domain: string | null;
  readonly guard: GuardSignal | null;
  /** What the message does to the conversation instead of asking; null for a question. */
  readonly act: DialogueAct | null;
  /** Whether the message is about the value that was asked for: then the slots left unanswered so far; null for every other message. */
  readonly slotAnswer: { readonly skipped: readonly string[] } | null;
  /** What the message is to the guided flow under way; null where there is none, or it is about something else. */
  readonly flowMove: FlowMove | null;
  /** What is remembered of the visitor from this turn on. */
  readonly remembered: Slots;
  /** Whether the question says nothing of which matter it is about (大概多久能下来). */
  readonly namesNoMatter: boolean;
};

/** What was found for one part. `support` is the share (0 to 1) of the part's informative words that the best passage holds. */
export interface PartEvidence {
  readonly part: QuestionPart;
  readonly passages: readonly Passage[];
  readonly support: number;
}

/** An understood question with the passages found for each part. Made by `retrieval/retrieve-evidence`. */
export type RetrievedQuestion = MadeBy<'retrieve'> & {
  readonly understood: UnderstoodQuestion;
  readonly evidence: readonly [PartEvidence, ...PartEvidence[]];
};

/** One sentence or list item of an answer, with the Chunks it rests on. */
export interface Statement {
  readonly text: string;
  readonly form: 'sentence' | 'item' | 'heading';
  readonly chunks: readonly Chunk[];
  /** Other texts its figures come from: a calculation's steps, the asker's own words. */
  readonly figuresFrom: readonly string[];
  /** Whether the answer is of no use without it. */
  readonly core: boolean;
  /** By what its law was chosen: the events of a calculation, whatever day was asked for. The day asked, where nothing is said. */
  readonly lawBy?: 'event';
}
