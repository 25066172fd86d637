import { describe, expect, it } from 'vitest';
import { openOnPage } from '../../../server/answering/guiding/open-on-page.ts';
import type { DialogueState } from '../../../server/domain/index.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import { sampleDialogueState } from '../../doubles/sample-dialogue-state.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';

const lookup = createKnowledgeLookup(tinyKnowledge);
const open = (service: string | null, url: string | null = null, state: DialogueState | null = null) =>
  openOnPage(state, { service, url }, lookup, 'zh-Hans');

describe('a page', () => {
  it('is about the service it names', () => {
    expect(open('patent-annual-fee')).toMatchObject({ service: 'patent-annual-fee', matter: null, question: '' });
  });

  it('is about the matter it names, within its service', () => {
    expect(open('renewal-in-grace')).toMatchObject({ service: 'trademark-renewal', matter: 'renewal-in-grace' });
  });

  it('is about the service in its address', () => {
    expect(open(null, 'https://ip.example.gov.cn/services/patent-annual-fee/?from=home')).toMatchObject({
      service: 'patent-annual-fee',
    });
  });

  it.each([
    [null, null],
    ['unheard-of', null],
    [null, 'no address'],
    [null, 'https://ip.example.gov.cn/news'],
  ])('of %s and %s says nothing', (service, url) => {
    expect(open(service, url)).toBeNull();
  });

  it('gives way to what was spoken of', () => {
    const state = sampleDialogueState();
    expect(open('patent-annual-fee', null, state)).toBe(state);
  });

  it('is the topic of a conversation without one', () => {
    const state = sampleDialogueState({ service: null, remembered: { city: 'beijing' } });
    expect(open('patent-annual-fee', null, state)).toMatchObject({
      service: 'patent-annual-fee',
      remembered: { city: 'beijing' },
    });
  });
});
