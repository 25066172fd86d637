import type { NormalisedQuestion, Question } from '../domain/index.ts';
import { cleanText, detectLanguage, maskPersonalData, withoutMasks } from '../language/index.ts';
import type { ScriptConverter } from '../ports/index.ts';

/**
 * A question in the form that is matched, and the language to reply in; null when it is in a language the corpus does not serve.
 * Whatever comes after takes a normalised question, so nobody's personal data gets past here: `original` has it masked, `text` is without.
 */
export function normaliseQuestion(question: Question, scripts: ScriptConverter): NormalisedQuestion | null {
  const original = maskPersonalData(question.text).text;
  const cleaned = cleanText(withoutMasks(original));
  const detected = detectLanguage(cleaned, scripts);
  if (detected === 'other') return null;
  const { asOf, city, state } = question;
  const text = (detected === 'zh-Hant' ? scripts.toSimplified(cleaned) : cleaned).toLowerCase();
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
