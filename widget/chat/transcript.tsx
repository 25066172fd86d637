import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../kit/language.ts';
import { AssistantMessage } from './assistant-message.tsx';
import type { ChatSession } from './chat-session.ts';
import type { Conversation } from './conversation-state.ts';
import { Greeting } from './greeting.tsx';
import { PendingMessage } from './pending-message.tsx';
import { useStrings } from './strings-context.ts';
import { VisitorMessage } from './visitor-message.tsx';

/** What the transcript shows, and whom it tells. */
export interface TranscriptProperties {
  readonly conversation: Conversation;
  readonly language: Language;
  readonly session: ChatSession;
  readonly announce: (text: string) => void;
  readonly onAsk: (question: string) => void;
}

/** Everything said so far. It is silent itself: the panel's one live region announces whole replies. */
export function Transcript({ conversation, language, session, announce, onAsk }: TranscriptProperties) {
  const strings = useStrings();
  const { exchanges } = conversation;
  const last = exchanges.at(-1);
  const latest = useShownFromItsTop(last?.clientId, Boolean(last?.reply));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div class="transcript" role="log" aria-live="off" aria-label={strings.transcript} tabIndex={0}>
      <Greeting language={language} onAsk={onAsk} />
      {exchanges.map((exchange, index) => (
        <div key={exchange.clientId} class="exchange" ref={exchange === last ? latest : null}>
          <VisitorMessage exchange={exchange} onRetry={() => session.retry(exchange.clientId)} />
          {exchange.reply ? (
            <AssistantMessage
              reply={exchange.reply}
              next={exchanges[index + 1] ?? null}
              onAsk={onAsk}
              announce={announce}
            />
          ) : (
            <PendingMessage exchange={exchange} />
          )}
        </div>
      ))}
    </div>
  );
}

/**
 * Brings a new question to the top, so that its reply is read from the beginning and never runs away from the reader. When the reply comes, what
 * stands above may have grown by what was answered there: then the question is brought back, unless the reader has gone on.
 */
function useShownFromItsTop(clientId: string | undefined, hasReply: boolean) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef({ clientId: '', top: 0 });
  useEffect(() => {
    const log = element.current?.parentElement;
    if (!clientId || !element.current || !log) return;
    const top = element.current.offsetTop;
    const isStay = shown.current.clientId === clientId;
    if (isStay && (!hasReply || shown.current.top === top || log.scrollTop > top)) return;
    shown.current = { clientId, top };
    const isCalm = isStay || matchMedia('(prefers-reduced-motion: reduce)').matches;
    log.scrollTo({ top, behavior: isCalm ? 'instant' : 'smooth' });
  }, [clientId, hasReply]);
  return element;
}
