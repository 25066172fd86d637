import { fill } from '../kit/fill.ts';
import { useStrings } from './strings-context.ts';

/** Which question this is, of how many: in words, and as a line that fills. */
export function FormProgress({ step, of }: { readonly step: number; readonly of: number }) {
  const strings = useStrings();
  if (of <= 1) return null;
  return (
    <div class="form-progress">
      <p class="small-title">{fill(strings.step, { step, of })}</p>
      <div class="form-line" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} class={index < step ? 'is-reached' : ''} />
        ))}
      </div>
    </div>
  );
}
