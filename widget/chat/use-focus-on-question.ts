import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Reply } from '../../server/protocol/index.ts';

/**
 * Brings the focus to a question with a form when it comes, so that the next Tab reaches its answers; only where a button was pressed before, and
 * the focus rests on the conversation. Who is writing goes on writing.
 */
export function useFocusOnQuestion(panel: RefObject<HTMLElement | null>, announced: Reply | null): void {
  useEffect(() => {
    const root = panel.current?.getRootNode();
    if (!announced?.form || !(root instanceof ShadowRoot) || !root.activeElement?.matches('.transcript')) return;
    panel.current?.querySelector<HTMLElement>('.form.is-open')?.focus({ preventScroll: true });
  }, [panel, announced]);
}
