import type { QuestionPart } from '../domain/index.ts';
import type { Recogniser } from './recogniser.ts';

/** Services and matters by id. */
export interface SubjectLookup {
  /** The service a matter is within, or null when the id is a service's own. */
  within(id: string): string | null;
  /** The Chinese name of a service or matter. */
  name(id: string | null): string | null;
}

/** Recognises one text as a part of a question. A matter is given as its service and itself. */
export function recognisePart(text: string, recognise: Recogniser, subjects: SubjectLookup): QuestionPart {
  const { intent, intentConfidence, subject, subjectConfidence } = recognise(text);
  const within = subject === null ? null : subjects.within(subject);
  return {
    text,
    intent,
    intentConfidence,
    service: within ?? subject,
    matter: within === null ? null : subject,
    serviceConfidence: subjectConfidence,
  };
}
