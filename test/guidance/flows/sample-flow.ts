import { corpusKinds, type Flow } from '../../../server/knowledge/index.ts';

const both = (text: string) => ({ zh: text, en: text });
const choice = (value: string, next: string) => ({ value, label: both(value), next });

/** A flow of three questions on its longest way: which right, what is wrong with it, and since when. */
export const sampleFlow: Flow = corpusKinds.flow.schema.parse({
  id: 'sample',
  title: both('示例'),
  entry: { zh: ['示例怎么走'], en: [] },
  start: 'right',
  questions: {
    right: {
      ask: both('哪种权利'),
      why: both('不同'),
      slot: 'right',
      input: 'choice',
      choices: [choice('trademark', 'trouble'), choice('design', 'search')],
    },
    trouble: {
      ask: both('什么事'),
      why: both('不同'),
      slot: 'trouble',
      input: 'choice',
      choices: [choice('late', 'day'), choice('unsure', 'search')],
    },
    day: { ask: both('哪天'), why: both('从那天算'), slot: 'expiryDate', input: 'date', next: 'renew' },
  },
  outcomes: {
    renew: {
      service: 'trademark-renewal',
      text: both('续展'),
      calculate: { calculator: 'renewal', with: { expiresOn: 'expiryDate', classes: { value: 2 }, kind: 'right' } },
      checklist: [
        { do: both('查'), service: 'trademark-search' },
        { do: both('补'), when: { trouble: ['late'], right: ['trademark'] } },
        { do: both('别的'), when: { trouble: ['unsure'] } },
      ],
    },
    search: { service: 'trademark-search', text: both('查询') },
  },
});
