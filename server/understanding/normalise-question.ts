import type { NormalisedQuestion, Question } from '../domain/index.ts';
import { cleanText, detectLanguage, hasHan, type Mend, maskPersonalData, withoutMasks } from '../language/index.ts';
import type { ScriptConverter } from '../ports/index.ts';

/** Brings a question to the form that is matched; null when it is in a language the corpus does not serve. */
export type NormaliseQuestion = (question: Question) => NormalisedQuestion | null;

/**
 * A question in the form that is matched, and the language to reply in; null when it is in a language the corpus does not serve.
 * Whatever comes after takes a normalised question, so nobody's personal data gets past here: `original` has it masked, `text` is without.
 *
 * @param mend puts slips of typing right and reads Chinese typed in letters; what is typed is taken as it stands without it
 */
export function normaliseQuestion(
  question: Question,
  scripts: ScriptConverter,
  mend: Mend = (text) => text,
): NormalisedQuestion | null {
  const original = maskPersonalData(question.text).text;
  const cleaned = cleanText(withoutMasks(original));
  const simplified = hasHan(cleaned) ? scripts.toSimplified(cleaned) : cleaned;
  const text = mend(simplified.toLowerCase());
  // Chinese typed in letters is Chinese: which language it is shows when it is read.
  const detected = detectLanguage(
    hasHan(text) && !hasHan(cleaned) ? text : cleaned,
    scripts,
    question.state?.language ?? null,
  );
  if (detected === 'other') return null;
  const { asOf, city, state } = question;
  // The one cast that makes a NormalisedQuestion.
  return {
    original,
    text,
    language: question.language ?? detected,
    asOf,
    city,
    state,
  } as unknown as NormalisedQuestion;
}
