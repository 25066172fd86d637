import type { GuardSignal, Language } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import {
  cleanText,
  countLetters,
  detectLanguage,
  findEveryWord,
  hasHan,
  hasSecrecyMark,
  maskForKeeping,
  maskPersonalData,
  masksIn,
  withoutMasks,
} from '../../language/index.ts';
import type { ScriptConverter } from '../../ports/index.ts';
import { compilePatterns } from '../explicit-patterns.ts';
import { createRecogniseDisclosure, type RecogniseDisclosure } from './recognise-disclosure.ts';

/** What may become of a message. */
export interface GuardedMessage {
  /** The message with personal data masked: what is answered. Where a signal stands, it goes no further than its reply. */
  readonly text: string;
  /** What may be kept or logged: businesses masked as well, and of a message that must not be kept only a note that there was one. */
  readonly kept: string;
  /** The language to reply in where what is kept does not tell it; null where it does, and for languages the corpus does not serve. */
  readonly language: Language | null;
  readonly signal: GuardSignal | null;
  /** Whether personal data was masked, here or before. */
  readonly hasMasks: boolean;
}

/** Decides what may become of a message, before anything is stored. Guarding what it kept gives the same signal again, but for a crisis in a message that must not be kept. */
export type GuardMessage = (text: string) => GuardedMessage;

type Withheld = 'secret' | 'disclosure';

/** What stands in a transcript in place of what must not be kept. */
const NOTES: Readonly<Record<Withheld, string>> = {
  secret: '［未保存：带有密级标志的内容］',
  disclosure: '［未保存：技术方案］',
};

/** How sure it must be that a message is a disclosure: none of 1,117 development questions comes near. */
const SURE = 0.6;
/** Nobody sets out a technical solution in fewer letters; an English one takes more of them. */
const LEAST_LETTERS = { chinese: 20, english: 60 };

/** Joins what is known of markings, disclosures, personal data and people in danger. */
export function createGuard(knowledge: Knowledge, scripts: ScriptConverter): GuardMessage {
  const patterns = compilePatterns(knowledge.explicitPatterns);
  const recognise = createRecogniseDisclosure(knowledge.guard.disclosure);
  const asksNothing = createAsksNothing(knowledge.guard.introductions, scripts);
  return (message) => {
    const { text } = maskPersonalData(message);
    const said = cleanText(withoutMasks(text));
    const withheld = readWithheld(text, said, recognise, scripts);
    const hasMasks = masksIn(text).length > 0;
    const detected = detectLanguage(said, scripts);
    return {
      text,
      kept: withheld === null ? maskForKeeping(text) : NOTES[withheld],
      language: withheld === null || detected === 'other' ? null : detected,
      signal: patterns.isCrisis(said)
        ? 'crisis'
        : (withheld ?? (hasMasks && asksNothing(said) ? 'personal_data' : null)),
      hasMasks,
    };
  };
}

function readWithheld(
  text: string,
  said: string,
  recognise: RecogniseDisclosure,
  scripts: ScriptConverter,
): Withheld | null {
  for (const [withheld, note] of Object.entries(NOTES)) if (text === note) return withheld as Withheld;
  if (hasSecrecyMark(text)) return 'secret';
  if (countLetters(said) < LEAST_LETTERS[hasHan(said) ? 'chinese' : 'english']) return null;
  return recognise(scripts.toSimplified(said).toLowerCase()) >= SURE ? 'disclosure' : null;
}

/** What is left of a message in which nothing is asked: a name. */
const NAME_LETTERS = { chinese: 4, english: 14 };

/** Tells whether a message holds nothing beside its masks but a name and the words by which such data is introduced (我叫, 身份证号是). */
function createAsksNothing(introductions: readonly string[], scripts: ScriptConverter): (said: string) => boolean {
  const longestFirst = [...introductions].sort((left, right) => right.length - left.length);
  return (said) => {
    const plain = scripts.toSimplified(said).toLowerCase();
    const rest = longestFirst.reduce((text, word) => withoutWord(text, word), plain);
    return countLetters(rest) <= NAME_LETTERS[hasHan(plain) ? 'chinese' : 'english'];
  };
}

function withoutWord(text: string, word: string): string {
  const places = findEveryWord(text, word);
  return places.reduceRight((rest, at) => `${rest.slice(0, at)} ${rest.slice(at + word.length)}`, text);
}
