import { build } from 'vite';
import { type BuildPlace, loaderSettings, pageSettings } from './build-settings.ts';

/** Builds the loader, the chat application and the demonstration page into one folder. */
export async function buildWidget(place: BuildPlace): Promise<void> {
  await build(pageSettings(place));
  await build(loaderSettings(place));
}
