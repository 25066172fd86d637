import { corpusKinds } from '../../server/knowledge/index.ts';

const alike = (text: string) => ({ zh: text, en: text });

/** Questions for the two values that a patent’s annual fee needs. */
export const tinySlotQuestions = corpusKinds.slotQuestions.schema.parse({
  questions: [
    {
      slot: 'right',
      ask: alike('哪一种'),
      why: alike('费用不同'),
      input: 'choice',
      choices: [
        { value: 'invention', label: { zh: '发明专利', en: 'Invention' } },
        { value: 'design', label: { zh: '外观设计', en: 'Design' } },
      ],
    },
    { slot: 'patentYear', ask: alike('第几年'), why: alike('分档'), input: 'text', whole: { from: 1, to: 20 } },
  ],
  calculations: [
    {
      id: 'patent-annual-fee',
      service: 'patent-annual-fee',
      intents: ['fee'],
      needs: ['right', 'patentYear'],
      unless: ['aspect'],
    },
  ],
});

/** The same, with no calculation of the corpus asked for. */
export const tinyAsking = {
  slotQuestions: tinySlotQuestions,
  calculations: corpusKinds.calculations.schema.parse({ calculations: [] }),
};
