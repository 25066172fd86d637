import type { Question } from '../server/domain/index.ts';
import type { OpenGeneration } from '../server/indexing/index.ts';
import type { ScriptConverter } from '../server/ports/index.ts';
import { type DecisionEvidence, normaliseQuestion } from '../server/understanding/index.ts';

/** How a question is understood and why, as JSON for a person to read: what `ask --explain` prints below the reply, and never a part of it. */
export function explainQuestion(
  question: Question,
  { understand, explain }: Pick<OpenGeneration, 'understand' | 'explain'>,
  scripts: ScriptConverter,
): string {
  const normalised = normaliseQuestion(question, scripts);
  if (normalised === null) return JSON.stringify({ language: 'other' });
  const { parts, slots, guard, domain, namedKeys, lawDate } = understand(normalised);
  const { intent, subject, named } = explain(normalised.text);
  return JSON.stringify(
    {
      text: normalised.text,
      language: normalised.language,
      parts: parts.map((part) => ({
        text: part.text,
        intent: `${part.intent} ${share(part.intentConfidence)}`,
        service: `${part.matter ?? part.service} ${share(part.serviceConfidence)}`,
      })),
      slots,
      guard,
      domain,
      lawDate,
      namedArticles: namedKeys,
      intentEvidence: describe(intent),
      serviceEvidence: { named, ...describe(subject) },
    },
    null,
    2,
  );
}

const share = (value: number) => value.toFixed(3);

const describe = ({ text, candidates, features, nearest, knownShare }: DecisionEvidence) => ({
  read: text,
  candidates: candidates.map(({ label, probability }) => `${label} ${share(probability)}`),
  words: features.map(({ feature, weight }) => `${feature} +${share(weight)}`),
  nearest: nearest.map((example) => `${example.text} (${example.label}) ${share(example.likeness)}`),
  knownShare: Number(share(knownShare)),
});
