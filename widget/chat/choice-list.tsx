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

/** Choices as numbered buttons: pressed, or answered by the number that stands on them. */
export function ChoiceList({ choices, onAsk }: ChoiceListProperties) {
  return (
    <ol class="choices">
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
