import type { ComponentChildren } from 'preact';
import type { Citation, Reply } from '../../server/protocol/index.ts';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { CalculationData } from './calculation-data.tsx';
import { CalendarButton } from './calendar-button.tsx';
import { hasDaysAhead } from './has-days-ahead.ts';
import { useStrings } from './strings-context.ts';

/** A reply with what was computed, how a citation marker in it looks, and whom to tell of what was saved. */
export interface CalculationViewProperties {
  readonly reply: Reply;
  readonly calculation: NonNullable<Reply['calculation']>;
  readonly renderCitation: (number: number) => ComponentChildren;
  readonly announce: (text: string) => void;
}

/** So many characters still stand as a headline. */
const HEADLINE_CHARACTERS = 32;

/** A calculation: the result first and large, then how it would be done on paper, and what it rests on. */
export function CalculationView({ reply, calculation, renderCitation, announce }: CalculationViewProperties) {
  const strings = useStrings();
  const isShort = calculation.result.length <= HEADLINE_CHARACTERS;
  return (
    <div class="calculation">
      <div class={isShort ? 'calculation-result is-short' : 'calculation-result'}>
        <h3 class="small-title">{strings.result}</h3>
        <MarkdownView text={calculation.result} renderCitation={renderCitation} />
        {hasDaysAhead(calculation, reply.asOf) && (
          <CalendarButton calculation={calculation} asOf={reply.asOf} announce={announce} />
        )}
      </div>
      <div class="calculation-steps">
        <h4 class="small-title">{strings.calculation}</h4>
        <ol>
          {calculation.steps.map((step) => (
            <li key={step}>
              <MarkdownView text={step} renderCitation={renderCitation} />
            </li>
          ))}
        </ol>
        <Basis keys={calculation.basis} citations={reply.citations} renderCitation={renderCitation} />
      </div>
      <CalculationData calculation={calculation} />
    </div>
  );
}

interface BasisProperties {
  readonly keys: readonly string[];
  readonly citations: readonly Citation[];
  readonly renderCitation: (number: number) => ComponentChildren;
}

/** The articles that were computed by, of those the reply cites: each opens its source. */
function Basis({ keys, citations, renderCitation }: BasisProperties) {
  const strings = useStrings();
  const cited = citations.filter(({ chunkId }) => keys.some((key) => chunkId === key || chunkId.startsWith(`${key}~`)));
  if (cited.length === 0) return null;
  return (
    <div class="calculation-basis">
      <h4 class="small-title">{strings.basis}</h4>
      <ul>
        {cited.map(({ number, article, title }) => (
          <li key={number}>
            {article ?? title}
            {renderCitation(number)}
          </li>
        ))}
      </ul>
    </div>
  );
}
