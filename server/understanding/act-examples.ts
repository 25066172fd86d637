import type { Knowledge } from '../knowledge/index.ts';

/** A wording of doing something at a service. */
export interface ActExample {
  readonly text: string;
  readonly intent: string;
  readonly service: string;
  /** What varies together: the wordings of one act. */
  readonly source: string;
}

/** Every act of the corpus in one frame of each intent: neither the act says which intent is meant nor the frame which service. */
export function actExamples({ acts: { services, frames } }: Pick<Knowledge, 'acts'>): ActExample[] {
  return (['zh', 'en'] as const).flatMap((language) =>
    services
      .flatMap((entry) => entry[language].map((act) => ({ act, service: entry.service })))
      .flatMap(({ act, service }, n) =>
        frames.map(({ intent, [language]: wordings }) => ({
          text: (wordings[n % wordings.length] as string).replaceAll('{act}', act),
          intent,
          service,
          source: `act/${act}`,
        })),
      ),
  );
}
