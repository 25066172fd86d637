import { describe, expect, it } from 'vitest';
import { collectVocabulary } from '../../server/knowledge/index.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

describe('collectVocabulary', () => {
  const vocabulary = collectVocabulary(tinyKnowledge);

  it('has the names of services, terms and laws in both languages', () => {
    const [service] = tinyKnowledge.catalogue;
    expect(vocabulary.names.has(service?.zh ?? '')).toBe(true);
    expect([...vocabulary.english.keys()]).toEqual(
      expect.arrayContaining((service?.en ?? '').toLowerCase().match(/[a-z]{2,}/g) ?? []),
    );
  });

  it('counts an English word once for each phrasing it stands in', () => {
    const phrasing = { zh: [], en: ['Trick or trick', 'the trick'] };
    const { spoken } = collectVocabulary({ ...tinyKnowledge, servicePhrasings: [{ service: 'any', ...phrasing }] });
    expect(spoken.get('trick')).toBe(2);
  });
});
