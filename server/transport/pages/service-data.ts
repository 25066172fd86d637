import type { ServiceSheet } from '../../protocol/index.ts';

const DISCLAIMERS: Readonly<Record<ServiceSheet['language'], string>> = {
  'zh-Hans': '仅供参考，以官方公布为准。',
  'zh-Hant': '僅供參考，以官方公佈為準。',
  en: 'For reference only; official publications prevail.',
};

/** What search engines are told of a service: schema.org’s GovernmentService, with nothing that the page does not say. */
export function describeForMachines(sheet: ServiceSheet, address: string): object {
  const channels = sheet.sections.find(({ id }) => id === 'channels')?.lines ?? [];
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: sheet.title,
    alternateName: sheet.aliases,
    description: sheet.summary,
    url: address,
    inLanguage: sheet.language,
    ...(sheet.group === null ? {} : { serviceType: sheet.group.title }),
    areaServed: sheet.city === null ? { '@type': 'Country', name: 'CN' } : { '@type': 'City', name: sheet.city.name },
    ...(sheet.url === null ? {} : { sameAs: sheet.url }),
    ...(channels.length === 0
      ? {}
      : { availableChannel: channels.map(({ text }) => ({ '@type': 'ServiceChannel', name: text })) }),
    ...(sheet.refer === null ? {} : { serviceOperator: { '@type': 'GovernmentOrganization', name: sheet.refer } }),
    disambiguatingDescription: DISCLAIMERS[sheet.language],
  };
}
