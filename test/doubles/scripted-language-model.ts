import { ZhidaError } from '../../server/domain/index.ts';
import type { LanguageModel, StructuredRequest } from '../../server/ports/index.ts';

/** What a scripted model was asked. */
export type AskedOfModel = Pick<StructuredRequest<unknown>, 'instructions' | 'material'>;

/** A language model that says what a test has it say. */
export interface ScriptedLanguageModel extends LanguageModel {
  /** Every request, in order. */
  readonly asked: readonly AskedOfModel[];
}

/** A model that answers as `script` says: with data, which is held to the form that was asked for, or by throwing, or never. */
export function createScriptedLanguageModel(
  script: (asked: AskedOfModel) => unknown,
  id = 'scripted-model',
): ScriptedLanguageModel {
  const asked: AskedOfModel[] = [];
  return {
    id,
    asked,
    async structured({ instructions, material, schema, signal }) {
      signal.throwIfAborted();
      asked.push({ instructions, material });
      const said = script({ instructions, material });
      const ended = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      const checked = schema.safeParse(await Promise.race([said, ended]));
      if (!checked.success) throw new ZhidaError('model-mismatch', 'The scripted model does not answer in the form.');
      return checked.data;
    },
  };
}
