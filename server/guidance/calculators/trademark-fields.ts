import { choiceField } from './fields.ts';

/** Trademarks are classed in so many classes (Nice Classification). */
export const CLASSES = { from: 1, to: 45 } as const;

/** How papers are filed, which fees depend on. */
export const channelField = choiceField(
  { zh: '申请方式', en: 'Way of filing' },
  {
    paper: { zh: '纸件', en: 'on paper' },
    efile: { zh: '网上申请并接受电子发文', en: 'online with electronic delivery' },
  },
);
