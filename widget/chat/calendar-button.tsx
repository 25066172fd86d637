import { useEffect, useState } from 'preact/hooks';
import type { Calculation } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { saveFile } from '../kit/save-file.ts';
import { fetchCalendar } from './fetch-calendar.ts';
import { useServer } from './server-context.ts';
import { useLanguage, useStrings } from './strings-context.ts';

const SHOW_OUTCOME_MS = 4000;

/** A calculation with days ahead, the day it was made for, and whom to tell how saving went. */
export interface CalendarButtonProperties {
  readonly calculation: Calculation;
  readonly asOf: string;
  readonly announce: (text: string) => void;
}

/** Saves the days of a calculation as a calendar file with reminders. */
export function CalendarButton({ calculation, asOf, announce }: CalendarButtonProperties) {
  const strings = useStrings();
  const language = useLanguage();
  const { server } = useServer();
  const [outcome, setOutcome] = useState<'calendarSaved' | 'calendarFailed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    announce(strings[outcome]);
    const timer = setTimeout(() => setOutcome(null), SHOW_OUTCOME_MS);
    return () => clearTimeout(timer);
  }, [outcome, strings, announce]);

  async function save(): Promise<void> {
    try {
      saveFile(await fetchCalendar(server, calculation, { asOf, language }), `${calculation.id}.ics`);
      setOutcome('calendarSaved');
    } catch {
      setOutcome('calendarFailed');
    }
  }

  return (
    <button type="button" class="calendar-button" onClick={() => void save()}>
      <Icon name={outcome === 'calendarSaved' ? 'done' : 'calendar'} />
      {strings[outcome ?? 'calendar']}
    </button>
  );
}
