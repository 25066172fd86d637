import type { Bilingual } from '../domain/index.ts';

/** The sections of a card, in the order they are shown, with their headings. */
export const cardSections = {
  applicants: { zh: '谁可以办', en: 'Who may apply' },
  conditions: { zh: '办理条件', en: 'Conditions' },
  materials: { zh: '所需材料', en: 'Documents needed' },
  steps: { zh: '办理步骤', en: 'Steps' },
  periods: { zh: '期限', en: 'Periods' },
  fees: { zh: '官方收费', en: 'Official fees' },
  channels: { zh: '办理渠道', en: 'Where to apply' },
  result: { zh: '办理结果', en: 'Result' },
  risks: { zh: '注意事项', en: 'What can go wrong' },
} as const satisfies Record<string, Bilingual>;

/** A section of a card. */
export type CardSection = keyof typeof cardSections;
