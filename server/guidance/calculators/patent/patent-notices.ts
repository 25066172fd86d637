import { type AfterNotice, defineAfterNotice } from '../after-notice.ts';

const runs = (period: string, zh: string, en: string): AfterNotice => ({ office: 'patent', period, act: { zh, en } });

/** Registration after the notice of grant, with the annual fee of that year. Implementing Rules (2023) articles 60 and 114. */
export const patentGrantRegistration = defineAfterNotice({
  id: 'patent-grant-registration',
  title: { zh: '授权后办理登记的最后一天', en: 'Last day to complete registration after grant' },
  service: 'patent-grant-registration',
  fields: {},
  choose: () =>
    runs(
      'patent-grant-registration',
      '办理登记手续并缴当年年费',
      'complete registration and pay the annual fee of that year',
    ),
});

/** Request for re-examination of a refusal, with its fee. Patent Law (2020) article 41; Implementing Rules (2023) article 113. */
export const patentReexamination = defineAfterNotice({
  id: 'patent-reexamination',
  title: { zh: '请求复审的最后一天', en: 'Last day to request re-examination' },
  service: 'patent-reexamination',
  fields: {},
  choose: () => runs('patent-reexamination', '请求复审并缴复审费', 'request re-examination and pay its fee'),
});

/** Action against a decision on re-examination or invalidation. Patent Law (2020) articles 41 and 46. */
export const patentCourtAction = defineAfterNotice({
  id: 'patent-court-action',
  title: {
    zh: '对复审、无效决定起诉的最后一天',
    en: 'Last day to sue over a decision on re-examination or invalidation',
  },
  service: 'ip-litigation',
  fields: {},
  choose: () => runs('patent-court-action', '向人民法院起诉', 'bring an action in court'),
});
