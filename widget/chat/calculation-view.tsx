import type { ComponentChildren } from 'preact';
import type { Calculation } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { MarkdownView } from '../kit/markdown/markdown-view.tsx';
import { useStrings } from './strings-context.ts';

/** What was computed, and how a citation marker in it looks. */
export interface CalculationViewProperties {
  readonly calculation: Calculation;
  readonly renderCitation: (number: number) => ComponentChildren;
}

/** A calculation as it would be done on paper: the steps, then the result. */
export function CalculationView({ calculation, renderCitation }: CalculationViewProperties) {
  const strings = useStrings();
  return (
    <div class="calculation">
      <h3 class="small-title">{strings.calculation}</h3>
      <ol>
        {calculation.steps.map((step) => (
          <li key={step}>
            <MarkdownView text={step} renderCitation={renderCitation} />
          </li>
        ))}
      </ol>
      <div class="calculation-result">
        <span class="small-title">{strings.result}</span>
        <MarkdownView text={calculation.result} renderCitation={renderCitation} />
      </div>
      <p class="fine-print">{fill(strings.calculationTable, { version: calculation.tableVersion })}</p>
    </div>
  );
}
