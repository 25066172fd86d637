import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../server/knowledge/index.ts';
import { READING_TIMEOUT_MS, readCorpus, readLookup, shippedCorpus } from './corpus-folders.ts';

describe('what the shipped corpus knows of how people ask', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    ({ knowledge } = await readLookup(shippedCorpus));
  }, READING_TIMEOUT_MS);

  it('words every intent in at least sixty ways', () => {
    const few = knowledge.intents.filter(({ phrasings }) => phrasings.zh.length + phrasings.en.length < 60);
    expect(knowledge.intents).toHaveLength(knowledge.intentCatalogue.length);
    expect(few.map(({ intent }) => intent)).toEqual([]);
  });

  it('words every service and matter in at least twenty-five ways', () => {
    const counts = new Map(knowledge.servicePhrasings.map(({ service, zh, en }) => [service, zh.length + en.length]));
    expect(knowledge.catalogue.filter(({ id }) => (counts.get(id) ?? 0) < 25).map(({ id }) => id)).toEqual([]);
  });

  it('knows thirty neighbouring domains, each with a reply that says whose business it is, and two hundred near misses', () => {
    const outside = knowledge.intents.find(({ intent }) => intent === 'out-of-scope');
    const domains = outside?.domains ?? [];
    const replies = new Set(knowledge.replies.map(({ domain }) => domain));
    expect(domains.length).toBeGreaterThanOrEqual(30);
    expect(domains.filter(({ id }) => !replies.has(id)).map(({ id }) => id)).toEqual([]);
    expect(outside?.phrasings.zh.length).toBeGreaterThanOrEqual(200);
  });

  it('names eight hundred things as laws, people, English and abbreviations do, each name once', () => {
    const names = knowledge.terms.flatMap(({ lay, english, abbreviations }) => [...lay, ...english, ...abbreviations]);
    expect(names.length).toBeGreaterThanOrEqual(800);
    expect(knowledge.terms.length).toBeGreaterThanOrEqual(800);
    const lay = knowledge.terms.flatMap((term) => term.lay);
    expect(lay.filter((name, index) => lay.indexOf(name) !== index)).toEqual([]);
  });

  it('answers six hundred different questions, each worded in six ways or more, and a hundred and fifty in English', () => {
    const questions = new Map(knowledge.answers.map((answer) => [answer.question.zh, answer]));
    const inEnglish = [...questions.values()].filter(({ question, answer }) => question.en && answer.en);
    expect(questions.size).toBeGreaterThanOrEqual(600);
    expect(inEnglish.length).toBeGreaterThanOrEqual(150);
    expect(knowledge.answers.filter(({ phrasings }) => phrasings.zh.length < 6).map(({ id }) => id)).toEqual([]);
  });

  it('words every guided flow in thirty-five ways in Chinese and fifteen in English, none of which a reviewed answer answers', () => {
    const few = knowledge.flows.filter(({ entry }) => entry.zh.length < 35 || entry.en.length < 15);
    expect(few.map(({ id }) => id)).toEqual([]);
    const answered = new Set(
      knowledge.answers.flatMap(({ question, phrasings }) => [question.zh, ...phrasings.zh, ...phrasings.en]),
    );
    const entries = knowledge.flows.flatMap(({ entry }) => [...entry.zh, ...entry.en]);
    expect(entries.filter((entry) => answered.has(entry))).toEqual([]);
  });

  it('asks eight hundred questions to develop with', () => {
    const asked = knowledge.questions.flatMap(({ turns }) => turns.map(({ question }) => question));
    expect(asked.length).toBeGreaterThanOrEqual(800);
  });

  it('lists two hundred pairs of questions to confuse', async () => {
    const { byKind } = await readCorpus(shippedCorpus);
    expect(byKind.confusion.length).toBeGreaterThanOrEqual(200);
    const pairs = new Set(byKind.confusion.map(({ value }) => [value.left, value.right].sort().join('|')));
    expect(pairs.size).toBe(byKind.confusion.length);
  });
});
