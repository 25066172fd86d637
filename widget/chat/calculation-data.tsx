import { useState } from 'preact/hooks';
import type { Calculation } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { Icon } from '../kit/icon.tsx';
import { type CalculatorNames, fetchCalculatorNames, type NamedInput, nameInputs } from './calculator-names.ts';
import { useServer } from './server-context.ts';
import { useLanguage, useStrings } from './strings-context.ts';

/** What went into a calculation, by the names of its calculator, and the tables it was computed with. Names are fetched when it is opened. */
export function CalculationData({ calculation }: { readonly calculation: Calculation }) {
  const strings = useStrings();
  const language = useLanguage();
  const { server } = useServer();
  const [names, setNames] = useState<CalculatorNames | 'failed' | null>(null);

  function load(): void {
    if (names !== null && names !== 'failed') return;
    fetchCalculatorNames(server).then(setNames, () => setNames('failed'));
  }

  const inputs = names === null || names === 'failed' ? [] : nameInputs(calculation, names, language, strings);
  return (
    <details class="calculation-data" onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>
        <span>{strings.calculationData}</span>
        <Icon name="chevron" />
      </summary>
      <InputList inputs={inputs} />
      {names === 'failed' && <p class="fine-print">{strings.calculationNames}</p>}
      <p class="fine-print">{fill(strings.calculationTable, { version: calculation.tableVersion })}</p>
    </details>
  );
}

function InputList({ inputs }: { readonly inputs: readonly NamedInput[] }) {
  if (inputs.length === 0) return null;
  return (
    <dl>
      {inputs.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
