import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type PanelStrings, panelStrings } from './catalogue.ts';

/** The words of the language the panel is shown in. */
export const StringsContext = createContext<PanelStrings>(panelStrings['zh-Hans']);

/** The words of the language the panel is shown in. */
export const useStrings = () => useContext(StringsContext);
