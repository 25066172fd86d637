import { render } from 'preact';
import { adoptStyles } from '../kit/adopt-styles.ts';
import type { Language } from '../kit/language.ts';
import calculationStyles from './calculation.css?inline';
import { panelStrings } from './catalogue.ts';
import { ChatPanel } from './chat-panel.tsx';
import { createChatSession, type SessionOptions } from './chat-session.ts';
import choiceStyles from './choices.css?inline';
import { sessionMemory } from './conversation-memory.ts';
import { emptyConversation } from './conversation-state.ts';
import type { FlowRequest } from './flow-link.ts';
import formStyles from './form.css?inline';
import frameStyles from './frame.css?inline';
import panelStyles from './panel.css?inline';
import rememberedStyles from './remembered.css?inline';
import replyStyles from './reply.css?inline';
import sourceStyles from './source.css?inline';
import transcriptStyles from './transcript.css?inline';

const STYLES = [
  panelStyles,
  frameStyles,
  transcriptStyles,
  replyStyles,
  formStyles,
  choiceStyles,
  calculationStyles,
  rememberedStyles,
  sourceStyles,
].join('\n');

/** What the panel is told by the element it stands in. */
export interface ChatOptions {
  /** The address of the folder widget.js came from. */
  readonly server: string;
  readonly language: Language;
  readonly city: () => string | null;
  readonly page: SessionOptions['page'];
  readonly onClose: () => void;
}

/** What the element can do with the panel. */
export interface ChatHandle {
  /** Shows the panel, and asks a question or for a flow where one is given. */
  show(ask?: string, flow?: FlowRequest): void;
  hide(): void;
  setLanguage(language: Language): void;
}

/** Puts the chat panel into the element's shadow root. It is drawn anew on every change; Preact finds what differs. */
export function mountChat(root: ShadowRoot, options: ChatOptions): ChatHandle {
  const place = preparePlace(root);
  let [conversation, language, isOpen] = [emptyConversation, options.language, false];

  const session = createChatSession({
    ...options,
    memory: sessionMemory,
    language: () => language,
    onChange(next) {
      conversation = next;
      draw();
    },
  });

  function draw(): void {
    const state = { conversation, language, isOpen, session, place: standOf(options) };
    render(<ChatPanel {...state} onClose={options.onClose} onLanguage={setLanguage} />, place);
  }

  const setLanguage = (next: Language) => {
    language = next;
    draw();
  };

  return {
    show(ask, flow) {
      isOpen = true;
      draw();
      const question = ask?.trim() || (flow ? panelStrings[language].guideMe : '');
      focusPanel(place, flow !== undefined);
      if (question !== '') session.ask(question, flow);
    },
    hide() {
      isOpen = false;
      draw();
    },
    setLanguage,
  };
}

const standOf = ({ server, city, page }: ChatOptions) => ({
  server,
  city: city(),
  isOnMatter: Boolean(page()?.service),
});

function preparePlace(root: ShadowRoot): HTMLElement {
  adoptStyles(root, STYLES);
  const place = document.createElement('div');
  root.append(place);
  return place;
}

/**
 * Where a question is about to come, the focus waits in the conversation for it. On a touch screen a focused text box would raise the keyboard over
 * half the panel, so there the title takes the focus.
 */
function focusPanel(place: HTMLElement, awaitsQuestion: boolean): void {
  const wanted = awaitsQuestion ? '.transcript' : matchMedia('(pointer: coarse)').matches ? 'h2' : 'textarea';
  place.querySelector<HTMLElement>(wanted)?.focus();
}
