import { type City, type KnowledgeLookup, writeHours } from '../../knowledge/index.ts';
import { createWorkingDays } from '../working-days.ts';
import { openingState } from './opening-state.ts';
import { tellOpening } from './tell-opening.ts';

/** To whom a visitor from a city is handed: the target of its pack, else that of the national pack; null where neither has one. */
export function findHandover(city: string | null, lookup: KnowledgeLookup): NonNullable<City['handover']> | null {
  return lookup.city(city)?.handover ?? lookup.city('national')?.handover ?? null;
}

/**
 * Where a visitor who wants a person is sent, and whether it is open: 国家知识产权窗口（…）。开放时间：…。现在是下班时间，…。
 * Null where no pack names anybody: nobody is invented.
 */
export function tellHandover(
  city: string | null,
  { lookup, now, language }: { readonly lookup: KnowledgeLookup; readonly now: Date; readonly language: 'zh' | 'en' },
): string | null {
  const target = findHandover(city, lookup);
  if (target === null) return null;
  const calendar = createWorkingDays(lookup.knowledge.calendars);
  const { name, address, phone, url, hours } = target;
  const contacts = [address?.[language], phone, url].filter((contact) => contact);
  const opening = tellOpening(openingState(hours, now, calendar), language);
  const times = writeHours(hours, language);
  if (language === 'zh') {
    const place = `${name.zh}${contacts.length > 0 ? `（${contacts.join('，')}）` : ''}`;
    return `您可以找${place}。${times === '' ? '' : `开放时间：${times}。`}${opening}`;
  }
  const place = `${name.en}${contacts.length > 0 ? ` (${contacts.join(', ')})` : ''}`;
  return `You can turn to ${place}. ${times === '' ? '' : `Opening hours: ${times}. `}${opening}`;
}
