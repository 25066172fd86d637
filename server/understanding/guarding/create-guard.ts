import type { Bilingual, GuardSignal, Language } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import {
  cleanText,
  detectLanguage,
  hasHan,
  hasSecrecyMark,
  maskMessage,
  masksIn,
  withoutMasks,
} from '../../language/index.ts';
import type { ScriptConverter } from '../../ports/index.ts';
import { compilePatterns } from '../explicit-patterns.ts';
import { createAsksNothing } from './asks-nothing.ts';
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
const NOTES: Readonly<Record<Withheld, Bilingual>> = {
  secret: { zh: '［未保存：带有密级标志的内容］', en: '[not stored: content with a secrecy marking]' },
  disclosure: { zh: '［未保存：技术方案］', en: '[not stored: a technical solution]' },
};

/** How sure it must be that a message is a disclosure: none of 1,117 development questions comes near. */
const SURE = 0.65;
/** Joins what is known of markings, disclosures, personal data and people in danger. */
export function createGuard(knowledge: Knowledge, scripts: ScriptConverter): GuardMessage {
  const patterns = compilePatterns(knowledge.explicitPatterns);
  const recognise = createRecogniseDisclosure(knowledge.guard.disclosure);
  const asksNothing = createAsksNothing(knowledge.guard);
  return (message) => {
    const { text, kept } = maskMessage(message);
    const said = cleanText(withoutMasks(text));
    const withheld = readWithheld(text, said, recognise, scripts);
    const hasMasks = masksIn(text).length > 0;
    return {
      text,
      kept: withheld === null ? kept : NOTES[withheld][hasHan(said) ? 'zh' : 'en'],
      language: withheld === null ? null : languageOf(said, scripts),
      signal: patterns.isCrisis(said)
        ? 'crisis'
        : (withheld ?? (hasMasks && asksNothing(scripts.toSimplified(said).toLowerCase()) ? 'personal_data' : null)),
      hasMasks,
    };
  };
}

function languageOf(text: string, scripts: ScriptConverter): Language | null {
  const detected = detectLanguage(text, scripts);
  return detected === 'other' ? null : detected;
}

function readWithheld(
  text: string,
  said: string,
  recognise: RecogniseDisclosure,
  scripts: ScriptConverter,
): Withheld | null {
  for (const [withheld, { zh, en }] of Object.entries(NOTES))
    if (text === zh || text === en) return withheld as Withheld;
  if (hasSecrecyMark(text)) return 'secret';
  return recognise(scripts.toSimplified(said).toLowerCase()) >= SURE ? 'disclosure' : null;
}
