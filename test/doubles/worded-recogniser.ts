import type { Recogniser } from '../../server/understanding/index.ts';

/** What one word in a text makes of it. */
export type Meaning = readonly [value: string, confidence: number];

/** Which words decide the intent and which the service: the first that stands in the text, in the order given. */
export interface Wording {
  readonly intents: Readonly<Record<string, Meaning>>;
  readonly services: Readonly<Record<string, Meaning>>;
}

/** Recognises by words, so that a test can say how sure of what its recogniser is. Without such a word it is unsure: procedure, no service. */
export function createWordedRecogniser({ intents, services }: Wording): Recogniser {
  const meaningOf = (text: string, words: Wording['intents']) =>
    Object.entries(words).find(([word]) => text.includes(word))?.[1];
  return (text) => {
    const [intent, probability] = meaningOf(text, intents) ?? ['procedure', 0.2];
    const [subject, subjectConfidence] = meaningOf(text, services) ?? [null, 0.2];
    const second = intent === 'materials' ? 'fee' : 'materials';
    const others = new Set([...Object.values(intents).map(([other]) => other), 'procedure', 'materials', 'fee']);
    return {
      // Every intent is named, as by the real one.
      intents: [
        { intent, probability },
        { intent: second, probability: Math.min(probability, 1 - probability) },
        ...[...others]
          .filter((other) => other !== intent && other !== second)
          .map((other) => ({ intent: other, probability: 0.001 })),
      ],
      domain: null,
      subject,
      subjectConfidence,
      subjects: subject === null ? [] : [{ subject, probability: subjectConfidence }],
    };
  };
}
