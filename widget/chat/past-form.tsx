import { Icon } from '../kit/icon.tsx';
import type { Form } from './flow-form.ts';

/** A question that was asked, and what was answered where that is known. It can no longer be answered here. */
export interface PastFormProperties {
  readonly form: Form;
  readonly given: string | null;
}

/** A question of a guided flow that is behind: what was asked, and what was chosen. */
export function PastForm({ form, given }: PastFormProperties) {
  return (
    <div class="form is-past">
      <p class="form-question">{form.question}</p>
      {given !== null && (
        <p class="form-given">
          <Icon name="done" />
          {given}
        </p>
      )}
    </div>
  );
}
