import type { Language } from '../kit/language.ts';

/** The address of the page of a service on its server, in the reader's language and for their city. */
export function servicePageAddress(server: string, id: string, language: Language, city: string | null): string {
  const address = new URL(`services/${encodeURIComponent(id)}`, new URL(server, location.href));
  address.searchParams.set('lang', language);
  if (city) address.searchParams.set('city', city);
  return address.href;
}
