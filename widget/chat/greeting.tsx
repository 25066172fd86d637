import type { Language } from '../kit/language.ts';
import { openingQuestions } from './catalogue.ts';
import { pageQuestions } from './guide-catalogue.ts';
import { QuestionChips } from './question-chips.tsx';
import { useServer } from './server-context.ts';
import { useStrings } from './strings-context.ts';

/** What the greeting needs: the language of its questions, and whom to tell of the one chosen. */
export interface GreetingProperties {
  readonly language: Language;
  readonly onAsk: (question: string) => void;
}

/** What is there before anything was said: what may be asked, and four questions to begin with; on the page of a matter, questions about that. */
export function Greeting({ language, onAsk }: GreetingProperties) {
  const strings = useStrings();
  const { isOnMatter } = useServer();
  const offered = isOnMatter ? pageQuestions : openingQuestions;
  const questions = offered[language].map((question) => ({ label: question, question }));
  return (
    <div class="greeting">
      <h3>{strings.greetingTitle}</h3>
      <p>{strings.greeting}</p>
      <QuestionChips title={isOnMatter ? strings.aboutPage : strings.trySome} questions={questions} onAsk={onAsk} />
    </div>
  );
}
