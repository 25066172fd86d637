import type { NormalisedQuestion, Question } from '../domain/index.ts';
import { cleanText, detectLanguage, hasLetters } from '../language/index.ts';
import type { ScriptConverter } from '../ports/index.ts';

/** A question in the form that is matched, and the language to reply in; null when it is in a language the corpus does not serve. */
export function normaliseQuestion(question: Question, scripts: ScriptConverter): NormalisedQuestion | null {
  const cleaned = cleanText(question.text);
  // A choice made by its number is in no language: the conversation goes on in its own.
  const detected = hasLetters(cleaned) ? detectLanguage(cleaned, scripts) : (question.state?.language ?? 'zh-Hans');
  if (detected === 'other') return null;
  const { asOf, city, state } = question;
  const text = (detected === 'zh-Hant' ? scripts.toSimplified(cleaned) : cleaned).toLowerCase();
  // The one cast that makes a NormalisedQuestion.
  return {
    original: question.text,
    text,
    language: question.language ?? detected,
    asOf,
    city,
    state,
  } as unknown as NormalisedQuestion;
}
