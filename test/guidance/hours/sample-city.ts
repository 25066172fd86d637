import { type City, corpusKinds } from '../../../server/knowledge/index.ts';

/** The pack of a place that does not exist, with a counter that does not either. */
export const sampleCity = (given: Readonly<Record<string, unknown>> = {}): City =>
  corpusKinds.city.schema.parse({
    id: 'sample-city',
    name: { zh: '示例市', en: 'Sample City' },
    province: { zh: '示例省', en: 'Sample Province' },
    pilot: false,
    owner: 'test',
    checkedOn: '2026-11-01',
    reviewBy: '2027-05-31',
    bodies: [],
    channels: [],
    laws: [],
    subsidies: [],
    subsidyContact: { name: { zh: '示例局', en: 'the sample office' }, url: null },
    directory: [],
    ...given,
  });

/** To whom visitors of that place are sent. */
export const sampleHandover = {
  name: { zh: '示例窗口', en: 'the sample counter' },
  phone: '000-0000',
  url: null,
  hours: [
    { days: ['working-days'], from: '09:00', to: '12:00' },
    { days: ['working-days'], from: '13:30', to: '17:00' },
  ],
  source: 'test',
  checkedOn: '2026-11-01',
};
