import { Icon } from '../kit/icon.tsx';
import type { Exchange } from './conversation-state.ts';
import { useStrings } from './strings-context.ts';

/** A question, and what to do when it should go out again. */
export interface VisitorMessageProperties {
  readonly exchange: Exchange;
  readonly onRetry: () => void;
}

/** What the visitor wrote; when it could not be delivered, why, and a way to try again. */
export function VisitorMessage({ exchange, onRetry }: VisitorMessageProperties) {
  const strings = useStrings();
  return (
    <div class="visitor">
      <p class="visitor-text">
        <span class="visually-hidden">
          {strings.you}
          {strings.colon}
        </span>
        {exchange.question}
      </p>
      {exchange.delivery === 'refused' && (
        <p class="visitor-problem">
          <span>
            {strings.notSent}
            {exchange.problem && ` · ${exchange.problem}`}
          </span>
          <button type="button" class="text-button" onClick={onRetry}>
            <Icon name="retry" />
            {strings.sendAgain}
          </button>
        </p>
      )}
    </div>
  );
}
