const FOCUSABLE = 'button, a[href], input, textarea, summary, [tabindex="0"]';

/** Sends Tab from the last thing that can be focused to the first, and back, while something covers the whole page. */
export function keepFocusInside(event: KeyboardEvent, container: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const stops = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.checkVisibility?.() ?? true,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const root = container.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const [edge, target] = event.shiftKey ? [first, last] : [last, first];
  if (active !== edge || !target) return;
  event.preventDefault();
  target.focus();
}
