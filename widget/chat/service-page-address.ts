import type { Language } from '../kit/language.ts';

/**
 * The page of a service on the server the chat talks to, for the place and in the language of a reply; null where that address is none.
 * The page of today is given, not that of the reply's day: who opens it later wants the law of then.
 */
export function servicePageAddress(
  server: string,
  service: string,
  { language, city }: { readonly language: Language; readonly city: string | null },
): string | null {
  const address = parse(`services/${encodeURIComponent(service)}`, server);
  if (address === null) return null;
  if (language === 'en') address.searchParams.set('lang', 'en');
  if (city !== null) address.searchParams.set('city', city);
  return address.href;
}

/** URL.canParse is younger than the oldest browsers served. */
function parse(path: string, base: string): URL | null {
  try {
    return new URL(path, base);
  } catch {
    return null;
  }
}
