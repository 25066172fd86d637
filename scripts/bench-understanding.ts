import { localDateIn } from '../server/domain/index.ts';
import { measureSpeed } from '../server/evaluation/index.ts';
import type { OpenGeneration } from '../server/indexing/index.ts';
import type { Clock } from '../server/ports/index.ts';

/** A message may have so many characters. */
const MOST_CHARACTERS = 500;
const STORIES = 100;

/**
 * Measures what it takes to understand a turn: to put its wording right, and to read its parts, slots and guard signals. Long messages, of which every clause is read by
 * itself, are measured apart: development questions one after another, as many as a message may hold.
 */
export async function benchUnderstanding(
  { normalise, understand }: OpenGeneration,
  questions: readonly string[],
  clock: Clock,
): Promise<void> {
  const asOf = localDateIn(clock.now());
  const read = (text: string) => {
    const normalised = normalise({ text, asOf, city: null, language: null, state: null });
    return normalised && understand(normalised);
  };
  for (const [name, texts] of [
    ['understand a turn', questions],
    [`understand ${MOST_CHARACTERS} characters`, tellStories(questions)],
  ] as const) {
    const { p50Ms, p99Ms } = await measureSpeed(name, texts, read);
    process.stdout.write(
      `${name}: p50 ${p50Ms.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms over ${texts.length} texts\n`,
    );
  }
}

/** Messages of questions one after another, each beginning with another one. */
function tellStories(questions: readonly string[]): string[] {
  const apart = Math.max(1, Math.floor(questions.length / STORIES));
  return questions
    .filter((_, at) => at % apart === 0)
    .map((_, story) => {
      const start = story * apart;
      return [...questions.slice(start), ...questions.slice(0, start)].join('，').slice(0, MOST_CHARACTERS);
    });
}
