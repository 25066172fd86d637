import { ZhidaChatElement } from './chat-element.ts';

/** Registers `<zhida-chat>`, unless a second copy of the script has done so already. */
export function defineChatElement(origin: string): void {
  ZhidaChatElement.origin = origin;
  if (!customElements.get('zhida-chat')) customElements.define('zhida-chat', ZhidaChatElement);
}
