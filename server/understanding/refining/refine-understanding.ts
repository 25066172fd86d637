import type { UnderstoodQuestion } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { maskPersonalData } from '../../language/index.ts';
import type { FallbackReason } from '../../protocol/index.ts';
import type { Recogniser } from '../recogniser.ts';
import type { Consultation } from './consult-model.ts';
import { describeReading } from './describe-reading.ts';
import { isSure, weighReading } from './weigh-reading.ts';

/** An understood question, and what a language model had to do with it. */
export interface RefinedQuestion {
  readonly understood: UnderstoodQuestion;
  /** The model whose reading was weighed; null where none was. */
  readonly model: string | null;
  /** Why a model that was wanted took no part; null where none was wanted, or where it did. */
  readonly fallback: FallbackReason | null;
}

/** Has what was understood unsurely read again. Never throws, and takes no longer than the consultation does. */
export type Refine = (understood: UnderstoodQuestion) => Promise<RefinedQuestion>;

const asItIs = (understood: UnderstoodQuestion): RefinedQuestion => ({ understood, model: null, fallback: null });

/** Prepares refining for one state of the corpus. Without a model everything stays as it was understood, at no cost. */
export function createRefine(
  knowledge: Pick<Knowledge, 'catalogue' | 'intentCatalogue'>,
  recognise: Recogniser,
  consultation: Consultation | null,
): Refine {
  if (consultation === null) return async (understood) => asItIs(understood);
  const form = describeReading(knowledge);
  const within = new Map(knowledge.catalogue.map((row) => [row.id, row.within]));
  return async (understood) => {
    if (!isForAModel(understood)) return asItIs(understood);
    const [part] = understood.parts;
    const { text } = understood.question;
    const consulted = await consultation.consult({ ...form, material: writeMaterial(understood) });
    if (consulted.kind === 'failed') return { understood, model: null, fallback: consulted.reason };
    const recognised = {
      part,
      intents: recognise(text).intents,
      isServiceCarried: part.text !== text,
      serviceOf: (id: string) => within.get(id) ?? id,
    };
    const weighed = weighReading(recognised, consulted.answer);
    return { understood: { ...understood, parts: [weighed] }, model: consultation.model, fallback: null };
  };
}

/**
 * Whether a model may see a question, and is wanted. What is guarded (secrets, disclosures, somebody in danger) leaves this machine for no model; an article
 * or task named by its number is certain; each part of a split message was sure enough to be one.
 */
const isForAModel = ({ guard, namedKeys, parts }: UnderstoodQuestion) =>
  guard === null && namedKeys.length === 0 && parts.length === 1 && !isSure(parts[0]);

/** The words of a visitor, masked, inside JSON, where they cannot be taken for anything else. */
function writeMaterial({ question: { text, state } }: UnderstoodQuestion): string {
  const previousService = state === null ? null : (state.matter ?? state.service);
  return JSON.stringify({ previousService, question: maskPersonalData(text).text });
}
