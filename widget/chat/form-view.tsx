import type { Reply } from '../../server/protocol/index.ts';
import { fill } from '../kit/fill.ts';
import { ChoiceList } from './choice-list.tsx';
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
      {form.of > 1 && <p class="small-title">{fill(strings.step, { step: form.step, of: form.of })}</p>}
      <p class="form-question">{form.question}</p>
      {form.choices.length > 0 && (
        <ChoiceList choices={form.choices.map(({ label }) => ({ label, question: label }))} onAsk={onAsk} />
      )}
      <p class="fine-print">
        {strings.why}
        {strings.colon}
        {form.why}
      </p>
      <button type="button" class="text-button" onClick={() => onAsk(strings.skip)}>
        {strings.skip}
      </button>
    </div>
  );
}
