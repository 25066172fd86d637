import { adoptStyles } from '../kit/adopt-styles.ts';
import { languageOf } from '../kit/language.ts';
import { type FlowRequest, readFlowLink } from './flow-link.ts';
import { isReturning } from './is-returning.ts';
import launcherStyles from './launcher.css?inline';
import { launcherStrings } from './launcher-catalogue.ts';
import type { ChatHandle } from './mount-chat.tsx';
import { readPage } from './read-page.ts';

/** What can be said on opening: a question that is asked at once, or the id of a guided flow with the values that are known. */
export interface OpenOptions {
  readonly ask?: string;
  readonly flow?: string;
  readonly values?: FlowRequest['values'];
}

/**
 * The chat in a page: a launcher button, and the panel once somebody opens it.
 *
 * Attributes: `lang` (zh-Hans, zh-Hant, en; else the page's), `city` (a city id), `server` (else where widget.js came from), `flow` (the
 * guided flow a first opening begins with), `service` (the service or matter the page is about), `page` (its address; empty: of this page).
 * A page address with `zhida-flow` opens the chat on that flow. Methods: `open({ ask, flow, values })`, `close()`. Events, which bubble: `zhida:open`, `zhida:close`.
 */
export class ZhidaChatElement extends HTMLElement {
  static readonly observedAttributes = ['lang'];
  /** The address of the folder widget.js came from; the loader sets it before any element is made. */
  static origin = '';

  readonly #launcher = document.createElement('button');
  readonly #label = document.createElement('span');
  readonly #status = document.createElement('span');
  readonly #link = readFlowLink(location.href);
  #chat: Promise<ChatHandle> | null = null;
  #hasOpened = false;

  connectedCallback(): void {
    if (!this.shadowRoot) this.#build();
    this.#name();
    // The one thing that opens the chat by itself: the visitor followed a link that says so.
    if (this.#link && !this.#chat && !isReturning()) void this.open(this.#link);
  }

  attributeChangedCallback(): void {
    this.#name();
    void this.#chat?.then((chat) => chat.setLanguage(this.#language));
  }

  /** Opens the panel, and asks a question when one is given. Resolves when the panel stands, or could not be fetched. */
  async open({ ask, flow, values }: OpenOptions = {}): Promise<void> {
    if (!this.shadowRoot) this.#build();
    this.#status.textContent = this.#strings.loading;
    this.#launcher.setAttribute('aria-busy', 'true');
    try {
      this.#chat ??= this.#load();
      const chat = await this.#chat;
      this.#status.textContent = '';
      this.#launcher.hidden = true;
      chat.show(ask, this.#flowToBegin(ask, flow, values));
      this.dispatchEvent(new CustomEvent('zhida:open', { bubbles: true, composed: true }));
    } catch {
      // The next press tries again.
      this.#chat = null;
      this.#status.textContent = this.#strings.failed;
    } finally {
      this.#launcher.removeAttribute('aria-busy');
    }
  }

  /** Closes the panel and gives the focus back to the launcher; the conversation stays. */
  close(): void {
    if (!this.#launcher.hidden) return;
    void this.#chat?.then((chat) => chat.hide());
    this.#launcher.hidden = false;
    this.#launcher.focus();
    this.dispatchEvent(new CustomEvent('zhida:close', { bubbles: true, composed: true }));
  }

  get #language() {
    return languageOf(this.getAttribute('lang') ?? document.documentElement.lang);
  }

  get #strings() {
    return launcherStrings[this.#language];
  }

  /** The flow asked for; on the first opening without a question of its own, the one the page names, unless a conversation goes on. */
  #flowToBegin(ask?: string, flow?: string, values?: FlowRequest['values']): FlowRequest | undefined {
    const isFirst = !this.#hasOpened;
    this.#hasOpened = true;
    if (flow) return { flow, ...(values && { values }) };
    const named = this.getAttribute('flow');
    return named && isFirst && !ask && !isReturning() ? { flow: named } : undefined;
  }

  #name(): void {
    this.#launcher.lang = this.#language;
    this.#label.textContent = this.#strings.launcher;
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, launcherStyles);
    this.#launcher.type = 'button';
    this.#launcher.className = 'launcher';
    this.#launcher.part.add('launcher');
    this.#launcher.setAttribute('aria-haspopup', 'dialog');
    this.#launcher.append(drawBubble(), this.#label);
    this.#launcher.addEventListener('click', () => void this.open());
    this.#status.className = 'launcher-status';
    this.#status.setAttribute('role', 'status');
    root.append(this.#launcher, this.#status);
  }

  async #load(): Promise<ChatHandle> {
    // Resolved by hand: a classic script of another origin has no address of its own for a relative import.
    const address = new URL('chat.js', ZhidaChatElement.origin).href;
    const { mountChat }: typeof import('./mount-chat.tsx') = await import(/* @vite-ignore */ address);
    const root = this.shadowRoot;
    if (!root) throw new TypeError('The chat element was not connected');
    return mountChat(root, {
      server: new URL(this.getAttribute('server') ?? '', ZhidaChatElement.origin).href,
      language: this.#language,
      city: () => this.getAttribute('city'),
      page: () => readPage(this.getAttribute('service'), this.getAttribute('page'), location.href),
      onClose: () => this.close(),
    });
  }
}

/** The speech bubble of the launcher, made node by node: the loader brings no framework. */
function drawBubble(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4z M8 9.5h8 M8 12.5h5');
  svg.append(path);
  return svg;
}
