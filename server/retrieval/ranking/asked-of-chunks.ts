import type { Chunk } from '../../domain/index.ts';

/** A question that Chunks say they answer, and where those stand. */
export interface AskedOfChunks {
  readonly question: string;
  readonly answers: readonly number[];
}

/** The questions of all Chunks, each once, in the order in which they first stand there: versions of an article and its parts often share them. */
export function questionsOfChunks(chunks: readonly Chunk[]): AskedOfChunks[] {
  const answers = new Map<string, number[]>();
  chunks.forEach(({ questions }, position) => {
    for (const question of questions) {
      const known = answers.get(question);
      if (!known) answers.set(question, [position]);
      else if (known.at(-1) !== position) known.push(position);
    }
  });
  return [...answers].map(([question, own]) => ({ question, answers: own }));
}

/** What a Chunk is part of: the version of its law, its card, its document. Numbers from 0, in the order in which they first stand there. */
export function groupChunks(chunks: readonly Chunk[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(chunks, ({ key, language }) => {
    const name = `${key.split(/[/#]/u)[0]} ${language}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
