import { corpusLanguage, type UnderstoodQuestion } from '../domain/index.ts';
import type { KnowledgeLookup } from '../knowledge/index.ts';
import { hasHan } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';

/** A reply with what is remembered of the visitor beside it, each by its name, so that it can be seen and forgotten. */
export function showRemembered(
  reply: Reply,
  { remembered, question }: UnderstoodQuestion,
  lookup: KnowledgeLookup,
): Reply {
  const language = corpusLanguage(question.language);
  const facts = Object.entries(remembered).flatMap(([slot, value]) => {
    const text = slot === 'city' ? lookup.city(String(value))?.name[language] : nameOf(slot, value, language, lookup);
    return text === undefined ? [] : [{ kind: 'remembered' as const, text }];
  });
  return { ...reply, notices: [...reply.notices, ...facts] };
}

/** The first word that means a value in a language. */
function nameOf(
  slot: string,
  value: string | number,
  language: 'zh' | 'en',
  { knowledge }: KnowledgeLookup,
): string | undefined {
  const values = knowledge.slotWords.slots.find((candidate) => candidate.slot === slot)?.values ?? [];
  const words = values.find((candidate) => candidate.value === value)?.words ?? [];
  return words.find((word) => hasHan(word) === (language === 'zh'));
}
