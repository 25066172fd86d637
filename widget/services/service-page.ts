import type { ZhidaChatElement } from '../chat/chat-element.ts';
import './service-page.css';

/** Opens the chat on this page with a question; the link it stands on leads to the assistant where no script runs. */
async function ask(question: string): Promise<void> {
  await customElements.whenDefined('zhida-chat');
  await document.querySelector<ZhidaChatElement>('zhida-chat')?.open({ ask: question });
}

/** Puts the address of the page on the clipboard and says so. */
async function share(said: string): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  const status = document.querySelector<HTMLElement>('.said');
  if (status) status.textContent = said;
}

document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ask]') : null;
  // A link opened in a new tab is left to the browser.
  if (!pressed?.dataset.ask || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void ask(pressed.dataset.ask);
});

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => window.print());
  button.closest('li')?.removeAttribute('hidden');
}

// Only pages that came safely may write to the clipboard.
if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
    button.addEventListener('click', () => void share(button.dataset.share ?? ''));
    button.closest('li')?.removeAttribute('hidden');
  }

// A place in a closed list of sources is shown when a marker leads to it.
for (const marker of document.querySelectorAll<HTMLAnchorElement>('a.marker'))
  marker.addEventListener('click', () => {
    const source = document.querySelector(marker.hash);
    source?.querySelector('details')?.setAttribute('open', '');
  });
