import { useRef, useState } from 'preact/hooks';
import { fill } from '../kit/fill.ts';
import type { PanelStrings } from './catalogue.ts';
import { writeDay } from './day-words.ts';
import { type FieldFault, type FieldKind, fieldDays, readField } from './read-field.ts';
import { useLanguage, useStrings } from './strings-context.ts';

/** A value that is asked for, and whom to tell of it. */
export interface FormFieldProperties {
  /** The id of the element that names the field: the question. */
  readonly id: string;
  readonly input: FieldKind;
  readonly asOf: string;
  readonly onAnswer: (words: string) => void;
}

/** A field for a day, a sum or words. What cannot be right is said beside it and not sent. */
export function FormField({ id, input, asOf, onAnswer }: FormFieldProperties) {
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<FieldFault | null>(null);
  const days = fieldDays(asOf);

  function answer(event: Event): void {
    event.preventDefault();
    const read = readField(input, field.current?.value ?? '', asOf);
    if ('words' in read) {
      onAnswer(input === 'date' ? writeDay(read.words, language) : read.words);
      return;
    }
    setFault(read.fault);
    field.current?.focus();
  }

  return (
    <form class="field" noValidate onSubmit={answer}>
      <div class="field-row">
        <input
          ref={field}
          {...kindOf(input, days)}
          class="field-input"
          aria-labelledby={id}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== null}
          autocomplete="off"
          onInput={() => setFault(null)}
        />
        <AnswerButton />
      </div>
      <FieldNotes id={id} input={input} fault={fault} days={days} />
    </form>
  );
}

function AnswerButton() {
  return (
    <button type="submit" class="field-answer">
      {useStrings().answer}
    </button>
  );
}

/** What is wrong with what was written, and how to write it. */
function FieldNotes({ id, input, fault, days }: FieldNotesProperties) {
  const strings = useStrings();
  const language = useLanguage();
  return (
    <>
      <p id={`${id}-fault`} class="field-fault" role="alert">
        {fault && fill(strings[fault], { from: writeDay(days.from, language), to: writeDay(days.to, language) })}
      </p>
      <p id={`${id}-hint`} class="fine-print">
        {hintOf(input, strings)}
      </p>
    </>
  );
}

interface FieldNotesProperties extends Pick<FormFieldProperties, 'id' | 'input'> {
  readonly fault: FieldFault | null;
  readonly days: { readonly from: string; readonly to: string };
}

function kindOf(input: FieldKind, { from, to }: { readonly from: string; readonly to: string }) {
  if (input === 'date') return { type: 'date', min: from, max: to } as const;
  if (input === 'amount') return { type: 'text', inputMode: 'decimal', maxLength: 20 } as const;
  return { type: 'text', maxLength: 100 } as const;
}

const hintOf = (input: FieldKind, strings: PanelStrings): string =>
  input === 'date' ? strings.dateHint : input === 'amount' ? strings.amountHint : '';
