import type { ZhidaChatElement } from '../chat/chat-element.ts';
import './page.css';
import './home.css';
import './news.css';
import './foot.css';

/** Opens the chat with a question: all that a page needs to do to hand its visitors over. */
async function ask(question: string): Promise<void> {
  await customElements.whenDefined('zhida-chat');
  await document.querySelector<ZhidaChatElement>('zhida-chat')?.open({ ask: question });
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ask]') : null;
  if (button?.dataset.ask) void ask(button.dataset.ask);
});

// A link of another page, such as a service’s, may bring its question along. It is asked once: a reload asks nothing.
const brought = new URLSearchParams(location.search).get('ask');
if (brought?.trim()) {
  history.replaceState(null, '', location.pathname);
  // The chat is put into the page when that stands.
  addEventListener('load', () => void ask(brought), { once: true });
}

document.querySelector<HTMLFormElement>('#ask')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('#question');
  if (!box?.value.trim()) return box?.focus();
  void ask(box.value);
  box.value = '';
});
