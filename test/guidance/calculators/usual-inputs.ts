const NOTICE = { held: 'received', date: '2026-11-02', delivery: 'post' } as const;
const ANNUAL_FEE = { right: 'invention', filedOn: '2019-10-15', year: 8, reduction: 'single', grantYear: 4 } as const;

/** Inputs with which each calculator computes on 2026-11-22, every one that may be left out put in where it can be. */
export const usualInputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'trademark-renewal': { expiresOn: '2027-03-15', classes: 2, channel: 'efile', decidedOn: '2026-12-01' },
  'trademark-opposition': { publishedOn: '2026-10-20' },
  'trademark-refusal-review': NOTICE,
  'trademark-nonuse-evidence': NOTICE,
  'trademark-opposition-defence': NOTICE,
  'trademark-office-action': { notice: 'correction', ...NOTICE },
  'trademark-court-action': { decision: 'invalidation', ...NOTICE },
  'trademark-decision-review': { decision: 'cancellation', ...NOTICE },
  'trademark-fees': { matter: 'registration', classes: 2, items: [12, 3], channel: 'efile', payOn: '2026-11-30' },
  'priority-period': { kind: 'invention', firstFiledOn: '2026-03-02' },
  'patent-annual-fee': { ...ANNUAL_FEE, paidOn: '2026-12-01' },
  'patent-underpaid-surcharge': { ...ANNUAL_FEE, paidOn: '2026-11-20', paid: 100, topUpOn: '2026-12-20' },
  'patent-application-fees': {
    right: 'invention',
    claims: 12,
    pages: 35,
    priorities: 1,
    reduction: 'joint',
    examination: true,
  },
  'fee-reduction-eligibility': { applicants: [{ kind: 'individual', income: 3000 }] },
  'patent-term-end': { right: 'invention', filedOn: '2020-03-05' },
  'patent-examination-request': { earliestDate: '2024-01-31' },
  'patent-office-action': { round: 'first', ...NOTICE, extraMonths: 1 },
  'patent-grant-registration': NOTICE,
  'patent-reexamination': NOTICE,
  'patent-restoration': { missed: 'annual-fee', ...NOTICE, reason: 'normal' },
  'patent-court-action': NOTICE,
  'pct-dates': { priorityDate: '2024-09-11', filedOn: '2025-09-10' },
  'deemed-receipt': { office: 'trademark', ...NOTICE },
  'working-day': { date: '2026-10-01' },
};
