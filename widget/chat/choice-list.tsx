import { isShort } from './is-short.ts';

/** Something to choose: what stands on it, and what is said by choosing it. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** What can be chosen, and whom to tell. */
export interface ChoiceListProperties {
  readonly choices: readonly Choice[];
  readonly onAsk: (question: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows go from one choice to the next, beside the Tab key; at either end they stay. */
function moveByArrow(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.choice')];
  buttons[buttons.indexOf(event.target) + step]?.focus();
}

/** Choices as numbered buttons: pressed, or answered by the number that stands on them. */
export function ChoiceList({ choices, onAsk }: ChoiceListProperties) {
  return (
    <ol class={isShort(choices) ? 'choices is-short' : 'choices'} onKeyDown={moveByArrow}>
      {choices.map(({ label, question }, index) => (
        <li key={question}>
          <button type="button" class="choice" onClick={() => onAsk(question)}>
            <span class="choice-number">{index + 1}</span>
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}
