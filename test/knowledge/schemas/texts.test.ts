import { describe, expect, it } from 'vitest';
import {
  articleKeySchema,
  bilingualSchema,
  dateSchema,
  figureKeySchema,
  figureSchema,
  idSchema,
  officialUrlSchema,
} from '../../../server/knowledge/schemas/texts.ts';

const schemas = {
  'a day': {
    schema: dateSchema,
    accepts: ['2026-11-22', '2024-02-29', '2027-01-01'],
    refuses: ['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '2026/01/01', '', '1026-01-01'],
  },
  'a figure': {
    schema: figureSchema,
    accepts: [
      '3 months',
      '1 month',
      '15 days',
      '5 percent',
      '0.5 percent',
      '100000 yuan',
      '20 working-days',
      '2 people',
      '1 class',
      '3 copies',
    ],
    refuses: ['3 moons', '3', 'months', '3months', '-3 days', '3  days', 'three months', '10万 yuan', '3个月'],
  },
  'an id': {
    schema: idSchema,
    accepts: ['trademark-renewal', 'pct', 'task-7'],
    refuses: ['Trademark', 'trademark_renewal', '-renewal', 'renewal-', 'a--b', '商标', ''],
  },
  'an article key': {
    schema: articleKeySchema,
    accepts: ['trademark-law@2019/40', 'patent-law@2020/57-1', 'guidelines@2023/5-9-4-2-1-3'],
    refuses: [
      'trademark-law/40',
      'trademark-law@2019',
      'trademark-law@2019/四十',
      'trademark-law@2019/40#window',
      ' trademark-law@2019/40',
    ],
  },
  'a figure key': {
    schema: figureKeySchema,
    accepts: ['trademark-law@2019/40#window', 'patent-law@2020/57-1#term'],
    refuses: ['trademark-law@2019/40', 'trademark-law@2019/40#', 'trademark-law@2019/40#Window'],
  },
  'an official address': {
    schema: officialUrlSchema,
    accepts: ['https://www.cnipa.gov.cn/', 'https://gov.cn/zhengce', 'https://www.wipo.int/madrid/'],
    refuses: [
      'https://www.example.com/',
      'https://cnipa-gov.cn/',
      'https://evilgov.cn/',
      'https://gov.cn.example.com/',
      'https://gov.cn@example.com/',
      'www.cnipa.gov.cn',
      'javascript://www.gov.cn/%0aalert(1)',
      'ftp://www.gov.cn/',
    ],
  },
  'a pair of Chinese and English': {
    schema: bilingualSchema,
    accepts: [{ zh: '商标', en: 'Trademark' }],
    refuses: [
      { zh: '商标' },
      { en: 'Trademark' },
      { zh: '商标', en: '  ' },
      { zh: '商标', en: 'Trademark', fr: 'Marque' },
    ],
  },
};

for (const [name, { schema, accepts, refuses }] of Object.entries(schemas)) {
  describe(`the schema of ${name}`, () => {
    for (const value of accepts)
      it(`accepts ${JSON.stringify(value)}`, () => {
        expect(schema.safeParse(value).success).toBe(true);
      });
    for (const value of refuses)
      it(`refuses ${JSON.stringify(value)}`, () => {
        expect(schema.safeParse(value).success).toBe(false);
      });
  });
}
