import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import type { Knowledge } from '../../server/knowledge/index.ts';
import { cleanText, detectLanguage, hasHan } from '../../server/language/index.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../knowledge/corpus-folders.ts';

const scripts = createOpenccScriptConverter();
const detect = (text: string) => detectLanguage(cleanText(text), scripts);

const sentences = readFileSync(join(import.meta.dirname, 'other-languages.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.slice(line.indexOf(' ') + 1));

describe('questions in languages that are not served', () => {
  it('are known as such, nineteen of twenty', () => {
    const noticed = sentences.filter((sentence) => detect(sentence) === 'other');
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(noticed.length / sentences.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('questions in English', () => {
  let asked: string[] = [];
  beforeAll(async () => {
    asked = englishOf((await readLookup(shippedCorpus)).knowledge);
  }, READING_TIMEOUT_MS);

  it('are never taken for another language', () => {
    expect(asked.length).toBeGreaterThan(6000);
    expect(asked.filter((text) => detect(text) === 'other')).toEqual([]);
  });

  it.each([
    'How do I register Société Générale de Paris as a trademark in China?',
    'Can I register Сбербанк as a trademark?',
    'who owns the mark Der Spiegel',
    'La Mer trademark renewal fee',
    'does Nestlé need an agent',
    'El Pollo Loco',
    'Lebensmittel Müller GmbH wants to file a patent',
  ])('may hold foreign names: %s', (text) => {
    expect(detect(text)).toBe('en');
  });
});

/** Every English phrasing of the corpus and every English development question. What is misspelt, or typed in pinyin, is mended before its language is told. */
function englishOf({ questions, answers, servicePhrasings, intents }: Knowledge): string[] {
  const phrasings = [
    ...answers.map((answer) => answer.phrasings),
    ...servicePhrasings,
    ...intents.flatMap((intent) => [intent.phrasings, ...intent.domains.map((domain) => domain.phrasings)]),
  ];
  const developed = questions
    .filter(({ id }) => !id.startsWith('dev-spelling-'))
    .flatMap(({ turns }) => turns)
    .filter(({ status }) => status !== 'out_of_scope_language')
    .map(({ question }) => question);
  return [...phrasings.flatMap(({ en }) => en), ...developed.filter((question) => !hasHan(question))];
}
