import type { Reply } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { useStrings } from './strings-context.ts';

/** A question of a guided flow, and whom to tell of the choice. */
export interface FormViewProperties {
  readonly form: NonNullable<Reply['form']>;
  readonly onAsk: (question: string) => void;
}

/** The question a guided flow asks next; a choice is one press, anything else is written below. */
export function FormView({ form, onAsk }: FormViewProperties) {
  const strings = useStrings();
  return (
    <div class="form">
      <p class="small-title">{fill(strings.step, { step: form.step, of: form.of })}</p>
      <p class="form-question">{form.question}</p>
      {form.choices.length > 0 && (
        <ul>
          {form.choices.map(({ value, label }) => (
            <li key={value}>
              <button type="button" class="choice" onClick={() => onAsk(label)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="fine-print">
        {strings.why}
        {strings.colon}
        {form.why}
      </p>
    </div>
  );
}
