import { useEffect, useState } from 'preact/hooks';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import type { Exchange } from './conversation-state.ts';
import { useStrings } from './strings-context.ts';

const SLOW_AFTER_MS = 12_000;

/** A reply on its way: that we are looking, then the verified pieces as they come. */
export function PendingMessage({ exchange }: { readonly exchange: Exchange }) {
  const strings = useStrings();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (exchange.delivery === 'refused') return null;
  return (
    <div class="reply">
      {exchange.streamed && (
        <div class="prose">
          <MarkdownView text={exchange.streamed} renderCitation={(number) => <span class="marker">{number}</span>} />
        </div>
      )}
      <p class="searching">
        <span class="searching-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {isSlow ? strings.slow : strings.searching}
      </p>
    </div>
  );
}
