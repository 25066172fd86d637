import type { ZhidaChatElement } from '../chat/chat-element.ts';
import { readFlowLink } from '../chat/flow-link.ts';
import './service-page.css';

/** Opens the chat on this page with a question or a guided flow; the link it stands on leads to the assistant where no script runs. */
async function open(options: Parameters<ZhidaChatElement['open']>[0]): Promise<void> {
  await customElements.whenDefined('zhida-chat');
  await document.querySelector<ZhidaChatElement>('zhida-chat')?.open(options);
}

/** Puts the address of the page on the clipboard and says so. */
async function share(said: string): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  const status = document.querySelector<HTMLElement>('.said');
  if (status) status.textContent = said;
}

document.addEventListener('click', (event) => {
  const pressed =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-ask], a[data-flow]') : null;
  // A link opened in a new tab is left to the browser.
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const flow = pressed.dataset.flow === undefined ? null : readFlowLink(pressed.href);
  event.preventDefault();
  void open(flow ?? { ask: pressed.dataset.ask ?? '' });
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
