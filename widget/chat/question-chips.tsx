import type { Reply } from '../../server/protocol/index.ts';

/** A set of questions that can be asked with one press. */
export interface QuestionChipsProperties {
  readonly title: string;
  readonly questions: Reply['suggestions'];
  readonly onAsk: (question: string) => void;
}

/** Questions as buttons, under a short title. */
export function QuestionChips({ title, questions, onAsk }: QuestionChipsProperties) {
  return (
    <div class="chips">
      <p class="chips-title">{title}</p>
      <ul>
        {questions.map(({ label, question }) => (
          <li key={question}>
            <button type="button" class="chip" onClick={() => onAsk(question)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
