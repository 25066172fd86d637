import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../kit/fill.ts';
import { Icon } from '../kit/icon.tsx';
import { sendsQuestion } from './composer-keys.ts';
import { measureQuestion, type QuestionLength } from './question-length.ts';
import { useStrings } from './strings-context.ts';

/** Whom the composer tells of a question. */
export interface ComposerProperties {
  readonly onAsk: (question: string) => void;
}

/** Where a question is written. What stands in it stays until it is sent, whatever happens around it. */
export function Composer({ onAsk }: ComposerProperties) {
  const strings = useStrings();
  const [text, setText] = useState('');
  const length = measureQuestion(text);
  const box = useGrowingBox(text);

  function send(): void {
    // Whether or not something was sent, the visitor goes on writing here.
    box.current?.focus();
    if (length.isEmpty || length.isTooLong) return;
    onAsk(text.trim());
    setText('');
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <QuestionBox box={box} text={text} length={length} onText={setText} onSend={send} />
      <div class="composer-foot">
        <button type="button" class="text-button" onClick={() => onAsk(strings.handoverQuestion)}>
          <Icon name="person" />
          {strings.handover}
        </button>
        <ComposerHint length={length} />
      </div>
    </form>
  );
}

interface QuestionBoxProperties {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly length: QuestionLength;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
}

function QuestionBox({ box, text, length, onText, onSend }: QuestionBoxProperties) {
  const strings = useStrings();
  return (
    <div class="composer-box">
      <textarea
        ref={box}
        rows={1}
        value={text}
        placeholder={strings.placeholder}
        aria-label={strings.question}
        aria-describedby="composer-keys composer-left"
        aria-invalid={length.isTooLong}
        enterkeyhint="send"
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (!sendsQuestion(event)) return;
          event.preventDefault();
          onSend();
        }}
      />
      {/* Not `disabled`: a button that cannot be reached cannot say why it does nothing. */}
      <button
        type="submit"
        class="send"
        aria-label={strings.send}
        title={strings.send}
        aria-disabled={length.isEmpty || length.isTooLong}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}

function ComposerHint({ length: { left, isTooLong } }: { readonly length: QuestionLength }) {
  const strings = useStrings();
  const template = isTooLong ? strings.charactersOver : strings.charactersLeft;
  return (
    <>
      <span id="composer-keys" class={left === null ? 'hint' : 'visually-hidden'}>
        {strings.keys}
      </span>
      <span id="composer-left" class={isTooLong ? 'hint is-over' : 'hint'}>
        {left !== null && fill(template, { count: Math.abs(left) })}
      </span>
    </>
  );
}

/** Lets the box grow with its text; the style sheet says how far. */
function useGrowingBox(text: string) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.blockSize = 'auto';
    if (box.current.scrollHeight > 0) box.current.style.blockSize = `${box.current.scrollHeight}px`;
  }, [text]);
  return box;
}
