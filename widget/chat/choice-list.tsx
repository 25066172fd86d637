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

/** More choices than these are a long way down. */
const MANY = 5;
/** A label that leaves room for another beside it, in characters; a Chinese one takes the room of two. */
const SHORT = 12;

/** Whether choices are many and all but the last are short: then two stand side by side. */
export function isShort(choices: readonly Choice[]): boolean {
  const widthOf = (label: string) => label.length + (label.match(/\p{Script=Han}/gu)?.length ?? 0);
  return choices.length > MANY && choices.slice(0, -1).every(({ label }) => widthOf(label) <= SHORT);
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
