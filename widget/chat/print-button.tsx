import { Icon } from '../kit/icon.tsx';
import { printReply } from './print-reply.ts';
import { useStrings } from './strings-context.ts';

/** Prints the reply it stands in: what was computed and what to do is taken to a counter on paper. */
export function PrintButton() {
  const strings = useStrings();
  return (
    <button
      type="button"
      class="text-button"
      onClick={({ currentTarget }) => {
        const reply = currentTarget.closest('.reply');
        if (reply) printReply(reply, strings.panel);
      }}
    >
      <Icon name="print" />
      {strings.print}
    </button>
  );
}
