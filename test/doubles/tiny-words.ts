import { corpusKinds } from '../../server/knowledge/index.ts';

/** A few of the words by which clauses ask, join and tell. */
export const tinyQuestionWords = corpusKinds.questionWords.schema.parse({
  anywhere: ['多少', '多久', '什么', '怎么', '谁', '吗', 'how', 'what'],
  opening: ['can', 'is'],
  closing: ['不'],
  joining: ['还有', 'and'],
  continuing: ['还是', 'or'],
  telling: ['了', '已'],
});

/** A few of the words by which values of slots are named. */
export const tinySlotWords = corpusKinds.slotWords.schema.parse({
  slots: [
    {
      slot: 'right',
      values: [
        { value: 'invention', words: ['发明专利', '发明', 'invention'] },
        { value: 'design', words: ['外观设计', '外观', 'design'] },
        { value: 'trademark', words: ['商标', 'trademark'] },
      ],
    },
    { slot: 'applicant', values: [{ value: 'company', words: ['公司', 'company'] }] },
  ],
  fillers: ['那', '呢', '的', 'what', 'about'],
  servicesByRight: [{ invention: 'patent-invention-application', design: 'patent-design-application' }],
});
