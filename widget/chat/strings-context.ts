import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../kit/language.ts';
import { type PanelStrings, panelStrings } from './catalogue.ts';

/** The language of what stands around: of the panel, and inside a reply of that reply. */
export const LanguageContext = createContext<Language>('zh-Hans');

/** The language of what stands around. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of the language of what stands around. */
export const useStrings = (): PanelStrings => panelStrings[useLanguage()];
