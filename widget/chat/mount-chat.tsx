import { render } from 'preact';
import { adoptStyles } from '../kit/adopt-styles.ts';
import type { Language } from '../kit/language.ts';
import { ChatPanel } from './chat-panel.tsx';
import { createChatSession } from './chat-session.ts';
import { sessionMemory } from './conversation-memory.ts';
import { emptyConversation } from './conversation-state.ts';
import frameStyles from './frame.css?inline';
import panelStyles from './panel.css?inline';
import rememberedStyles from './remembered.css?inline';
import replyStyles from './reply.css?inline';
import { ServerContext } from './server-context.ts';
import sourceStyles from './source.css?inline';
import transcriptStyles from './transcript.css?inline';

/** What the panel is told by the element it stands in. */
export interface ChatOptions {
  /** The address of the folder widget.js came from. */
  readonly server: string;
  readonly language: Language;
  readonly city: () => string | null;
  readonly onClose: () => void;
}

/** What the element can do with the panel. */
export interface ChatHandle {
  show(ask?: string): void;
  hide(): void;
  setLanguage(language: Language): void;
}

/** Puts the chat panel into the element's shadow root. It is drawn anew on every change; Preact finds what differs. */
export function mountChat(root: ShadowRoot, options: ChatOptions): ChatHandle {
  const place = preparePlace(root);
  let conversation = emptyConversation;
  let { language } = options;
  let isOpen = false;
  const session = createChatSession({
    ...options,
    memory: sessionMemory,
    language: () => language,
    onChange: (next) => {
      conversation = next;
      draw();
    },
  });

  function draw(): void {
    const state = { conversation, language, isOpen, session, onClose: options.onClose };
    const panel = <ChatPanel {...state} onLanguage={setLanguage} />;
    render(<ServerContext.Provider value={options.server}>{panel}</ServerContext.Provider>, place);
  }

  function setLanguage(next: Language): void {
    language = next;
    draw();
  }

  return {
    show(ask) {
      isOpen = true;
      draw();
      focusPanel(place);
      if (ask?.trim()) session.ask(ask.trim());
    },
    hide() {
      isOpen = false;
      draw();
    },
    setLanguage,
  };
}

function preparePlace(root: ShadowRoot): HTMLElement {
  adoptStyles(root, panelStyles + frameStyles + transcriptStyles + replyStyles + rememberedStyles + sourceStyles);
  const place = document.createElement('div');
  root.append(place);
  return place;
}

/** On a touch screen a focused text box would raise the keyboard over half the panel, so there the title takes the focus. */
function focusPanel(place: HTMLElement): void {
  const wanted = matchMedia('(pointer: coarse)').matches ? 'h2' : 'textarea';
  place.querySelector<HTMLElement>(wanted)?.focus();
}
