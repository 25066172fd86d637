import { Icon, type IconName } from '../kit/icon.tsx';
import { CopyLink } from './copy-link.tsx';
import type { Form } from './flow-form.ts';
import { useStrings } from './strings-context.ts';

/** What can be done with a question but answer it. */
export interface FlowActionsProperties {
  readonly form: Form;
  readonly isStep: boolean;
  readonly onAsk: (question: string) => void;
  readonly announce: (text: string) => void;
}

/** Back, begin again, skip, stop: each says what a person would write. A choice has its own words for not knowing, and is not skipped. */
export function FlowActions({ form, isStep, onAsk, announce }: FlowActionsProperties) {
  const strings = useStrings();
  const actions: readonly { words: string; icon: IconName | null; isOffered: boolean }[] = [
    { words: strings.goBack, icon: 'back', isOffered: isStep && form.step > 1 },
    { words: strings.skip, icon: null, isOffered: !isStep || form.input !== 'choice' },
    { words: strings.startOver, icon: null, isOffered: isStep && form.step > 1 },
    { words: strings.leave, icon: null, isOffered: true },
  ];
  return (
    <div class="form-actions">
      {actions
        .filter(({ isOffered }) => isOffered)
        .map(({ words, icon }) => (
          <button key={words} type="button" class="text-button" onClick={() => onAsk(words)}>
            {icon && <Icon name={icon} />}
            {words}
          </button>
        ))}
      {isStep && <CopyLink flow={form.flow} announce={announce} />}
    </div>
  );
}
