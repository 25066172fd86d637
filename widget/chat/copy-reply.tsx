import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../server/protocol/index.ts';
import { Icon } from '../kit/icon.tsx';
import { replyAsText } from './reply-text.ts';
import { useStrings } from './strings-context.ts';

const SHOW_OUTCOME_MS = 2500;

/** A reply to copy, and whom to tell how that went. */
export interface CopyReplyProperties {
  readonly reply: Reply;
  readonly announce: (text: string) => void;
}

/** Copies a reply with its sources and its label. */
export function CopyReply({ reply, announce }: CopyReplyProperties) {
  const strings = useStrings();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    announce(strings[outcome]);
    const timer = setTimeout(() => setOutcome(null), SHOW_OUTCOME_MS);
    return () => clearTimeout(timer);
  }, [outcome, strings, announce]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(replyAsText(reply, strings));
      setOutcome('copied');
    } catch {
      // Pages without TLS and frames without permission have no clipboard.
      setOutcome('copyFailed');
    }
  }

  return (
    <button type="button" class="text-button" onClick={() => void copy()}>
      <Icon name={outcome === 'copied' ? 'done' : 'copy'} />
      {outcome === null ? strings.copy : strings[outcome]}
    </button>
  );
}
