import { Icon } from '../kit/icon.tsx';
import { ChoiceList } from './choice-list.tsx';
import { FlowActions } from './flow-actions.tsx';
import type { Form } from './flow-form.ts';
import { FormField } from './form-field.tsx';
import { FormProgress } from './form-progress.tsx';
import { useStrings } from './strings-context.ts';

/** A question that waits for its answer, and whom to tell of it. */
export interface FormViewProperties {
  /** The id of the reply, from which element ids are made. */
  readonly id: string;
  readonly form: Form;
  /** Whether it is a step of a guided flow, and not the one value that a calculation lacks. */
  readonly isStep: boolean;
  /** The day the reply is asked for, YYYY-MM-DD. */
  readonly asOf: string;
  readonly onAsk: (question: string) => void;
  readonly announce: (text: string) => void;
}

/** The question a guided flow asks next: a choice is one press, a value has a field of its kind; anything may be written below as well. */
export function FormView({ id, form, isStep, asOf, onAsk, announce }: FormViewProperties) {
  const strings = useStrings();
  const questionId = `form-${id}`;
  return (
    // The focus is brought here when the question comes, so that the next Tab reaches its answers.
    <fieldset class="form is-open" aria-labelledby={questionId} tabIndex={-1}>
      <FormProgress step={form.step} of={form.of} />
      <p class="form-question" id={questionId}>
        {form.question}
      </p>
      <details class="form-why">
        <summary>
          {strings.why}
          <Icon name="chevron" />
        </summary>
        <p>{form.why}</p>
      </details>
      {form.choices.length > 0 ? (
        <ChoiceList choices={form.choices.map(({ label }) => ({ label, question: label }))} onAsk={onAsk} />
      ) : (
        <FormField id={questionId} input={form.input} asOf={asOf} onAnswer={onAsk} />
      )}
      <FlowActions form={form} isStep={isStep} onAsk={onAsk} announce={announce} />
    </fieldset>
  );
}
