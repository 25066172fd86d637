import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { keepFocusInside } from '../kit/keep-focus-inside.ts';
import type { Language } from '../kit/language.ts';
import { plainText } from '../kit/markdown/plain-text.ts';
import { useMediaQuery } from '../kit/use-media-query.ts';
import { type PanelStrings, panelStrings } from './catalogue.ts';
import type { ChatSession } from './chat-session.ts';
import { Composer } from './composer.tsx';
import { type Conversation, rememberedFacts } from './conversation-state.ts';
import { PanelHeader } from './panel-header.tsx';
import { RememberedFacts } from './remembered-facts.tsx';
import { ServerContext, type ServerPlace } from './server-context.ts';
import { LanguageContext, useStrings } from './strings-context.ts';
import { Transcript } from './transcript.tsx';
import { useFocusOnQuestion } from './use-focus-on-question.ts';

/** What the panel shows, and whom it tells. */
export interface ChatPanelProperties {
  readonly conversation: Conversation;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly place: ServerPlace;
  readonly session: ChatSession;
  readonly onClose: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The chat: header with the constant label, transcript, state of the line, composer. */
export function ChatPanel(properties: ChatPanelProperties) {
  const { conversation, language, isOpen, place, session, onClose, onLanguage } = properties;
  const panel = useRef<HTMLElement>(null);
  const [announcement, announce] = useAnnouncement(conversation, panelStrings[language]);
  const coversPage = useMediaQuery('(max-width: 480px)');
  const ask = askFromButton(panel, session);
  useFocusOnQuestion(panel, conversation.announced);

  function onKeyDown(event: KeyboardEvent): void {
    // Short cuts of the page around us must not fire while somebody writes here.
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) onClose();
    if (coversPage && panel.current) keepFocusInside(event, panel.current);
  }

  return (
    <LanguageContext.Provider value={language}>
      <ServerContext.Provider value={place}>
        <section
          ref={panel}
          class="panel"
          part="panel"
          role="dialog"
          aria-modal={coversPage}
          aria-label={panelStrings[language].panel}
          lang={language}
          hidden={!isOpen}
          onKeyDown={onKeyDown}
        >
          <PanelHeader {...{ language, onLanguage, onClose }} onStartAgain={session.startAgain} />
          <Transcript {...{ conversation, language, session, announce }} onAsk={ask} />
          <LineState line={conversation.line} />
          <RememberedFacts facts={rememberedFacts(conversation)} onAsk={ask} />
          <Composer onAsk={session.ask} />
          <Announcement text={announcement} />
        </section>
      </ServerContext.Provider>
    </LanguageContext.Provider>
  );
}

/** A pressed button goes with the reply it stands in: the focus then rests on the conversation, where the next reply appears. */
const askFromButton = (panel: RefObject<HTMLElement | null>, session: ChatSession) => (question: string) => {
  panel.current?.querySelector<HTMLElement>('.transcript')?.focus({ preventScroll: true });
  session.ask(question);
};

/** What a screen reader is told. */
const Announcement = ({ text }: { readonly text: string }) => (
  <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
    {text}
  </div>
);

function LineState({ line }: Pick<Conversation, 'line'>) {
  const strings = useStrings();
  if (line !== 'reconnecting' && line !== 'offline') return null;
  return (
    <p class="line-state">
      <Icon name="information" />
      {strings[line]}
    </p>
  );
}

/** What the one live region says: that we are looking, the whole reply when it stands, and changes of the line. */
function useAnnouncement(conversation: Conversation, strings: PanelStrings) {
  const { announced, line, exchanges } = conversation;
  const [announcement, announce] = useState('');
  const isWaiting = exchanges.some(({ reply, delivery }) => reply === null && delivery !== 'refused');
  useEffect(() => {
    if (isWaiting) announce(strings.searching);
  }, [isWaiting, strings]);
  useEffect(() => {
    if (announced) announce(`${plainText(announced.text)}\n${announced.aiLabel}`);
  }, [announced]);
  useEffect(() => {
    if (line === 'reconnecting' || line === 'offline') announce(strings[line]);
  }, [line, strings]);
  return [announcement, announce] as const;
}
