import { defineChatElement } from '../chat/define-chat-element.ts';

/** What may stand on the script element as `data-city` and so on. */
const PASSED_ON = ['city', 'lang', 'server', 'flow', 'service', 'page'] as const;

// Known only while the script first runs, which is why it is read here and not when the chat is opened.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

defineChatElement(new URL('.', script?.src || location.href).href);

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', placeChat);
else placeChat();

/** Adds the chat to the page, unless whoever wrote the page has put it somewhere. */
function placeChat(): void {
  if (document.querySelector('zhida-chat')) return;
  const chat = document.createElement('zhida-chat');
  for (const name of PASSED_ON) {
    const value = script?.dataset[name];
    // An empty `data-page` means the page itself; anything else that is empty was forgotten.
    if (value || (value === '' && name === 'page')) chat.setAttribute(name, value);
  }
  document.body.append(chat);
}
