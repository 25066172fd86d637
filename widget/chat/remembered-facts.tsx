import { fill } from '../kit/fill.ts';
import { Icon } from '../kit/icon.tsx';
import { useStrings } from './strings-context.ts';

/** What is remembered of the visitor, and whom to tell what to forget. */
export interface RememberedFactsProperties {
  readonly facts: readonly string[];
  readonly onAsk: (question: string) => void;
}

/** A line that says what answers take for granted of the visitor: each can be forgotten, or everything by starting over. */
export function RememberedFacts({ facts, onAsk }: RememberedFactsProperties) {
  const strings = useStrings();
  if (facts.length === 0) return null;
  return (
    <section class="remembered" aria-label={strings.remembered}>
      <span class="remembered-title" aria-hidden="true">
        {strings.remembered}
      </span>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <button
              type="button"
              class="fact"
              aria-label={fill(strings.forget, { fact })}
              title={fill(strings.forget, { fact })}
              onClick={() => onAsk(fill(strings.forget, { fact }))}
            >
              {fact}
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="text-button" onClick={() => onAsk(strings.startOver)}>
        {strings.startOver}
      </button>
    </section>
  );
}
