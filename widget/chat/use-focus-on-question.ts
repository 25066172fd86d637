import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Reply } from '../../server/protocol/index.ts';
import { isOutcome } from './flow-form.ts';

/**
 * Brings the focus to a question with a form when it comes, so that the next Tab reaches its answers; only where a button was pressed before, and
 * the focus rests on the conversation. Who is writing goes on writing, and what a flow came to is read before the city it asks for.
 */
export function useFocusOnQuestion(panel: RefObject<HTMLElement | null>, announced: Reply | null): void {
  useEffect(() => {
    const root = panel.current?.getRootNode();
    if (
      !announced?.form ||
      isOutcome(announced) ||
      !(root instanceof ShadowRoot) ||
      !root.activeElement?.matches('.transcript')
    )
      return;
    panel.current?.querySelector<HTMLElement>('.form.is-open')?.focus({ preventScroll: true });
  }, [panel, announced]);
}
