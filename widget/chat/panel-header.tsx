import { Icon } from '../kit/icon.tsx';
import { type Language, languageOf } from '../kit/language.ts';
import { useStrings } from './strings-context.ts';

/** What the header offers. */
export interface PanelHeaderProperties {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onStartAgain: () => void;
  readonly onClose: () => void;
}

/** Title, language, new conversation, close, and the label that is always there. */
export function PanelHeader({ language, onLanguage, onStartAgain, onClose }: PanelHeaderProperties) {
  const strings = useStrings();
  const other: Language = language === 'en' ? chineseOfPage() : 'en';
  return (
    <div class="header">
      <div class="header-row">
        <h2 class="title" tabIndex={-1}>
          <span class="title-name">{strings.title}</span>
          <span class="subtitle">{strings.subtitle}</span>
        </h2>
        <button type="button" class="header-button" lang={other} onClick={() => onLanguage(other)}>
          {strings.switchLanguage}
        </button>
        <button
          type="button"
          class="header-button"
          aria-label={strings.startAgain}
          title={strings.startAgain}
          onClick={onStartAgain}
        >
          <Icon name="compose" />
          <span class="header-button-text">{strings.startAgainShort}</span>
        </button>
        <button
          type="button"
          class="header-button is-square"
          aria-label={strings.close}
          title={strings.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="ai-label">
        <Icon name="information" />
        {strings.aiLabel}
      </p>
    </div>
  );
}

/** Back from English, a reader gets the Chinese of the page: traditional where the page is. */
const chineseOfPage = (): Language => {
  const language = languageOf(document.documentElement.lang);
  return language === 'en' ? 'zh-Hans' : language;
};
