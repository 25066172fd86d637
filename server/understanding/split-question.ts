import type { QuestionPart } from '../domain/index.ts';
import { splitClauses } from '../language/index.ts';
import { joinName, recognisePart, type SubjectLookup } from './recognise-part.ts';
import type { Recogniser } from './recogniser.ts';

/** Intents that a clause of a message can ask for by itself. */
const ASKABLE = new Set(['procedure', 'materials', 'fee', 'deadline', 'eligibility', 'legal-basis', 'channel']);
/** A clause is a question of its own when it is as sure as this. */
const CLAUSE_CONFIDENCE = 0.6;
const MAX_PARTS = 4;

/**
 * The questions asked in one message: clauses that each ask for something else (续展什么时候办、多少钱). A clause that names no
 * service is about the one named before it. A message with a single question is one part, whole.
 */
export function splitQuestion(
  whole: QuestionPart,
  recognise: Recogniser,
  subjects: SubjectLookup,
): [QuestionPart, ...QuestionPart[]] {
  const name = subjects.name(whole.matter ?? whole.service, whole.text) ?? '';
  // A piece of the matter's own name (网上系统注册、实名、数字证书) asks for nothing.
  const clauses = splitClauses(whole.text).filter((clause) => clause.length >= 2 && !name.includes(clause));
  if (clauses.length < 2 || !ASKABLE.has(whole.intent)) return [whole];
  const parts: QuestionPart[] = [];
  for (const clause of clauses) {
    const alone = recognisePart(clause, recognise, subjects);
    const own = alone.service !== null && alone.serviceConfidence >= CLAUSE_CONFIDENCE;
    const { service, matter, serviceConfidence } = own ? alone : (parts.at(-1) ?? whole);
    const text = own ? clause : joinName(subjects.name(matter ?? service, clause), clause);
    // Beside the name of its matter a short clause (多少钱) says what it asks; alone it could be asked of anything.
    const part = own ? alone : recognisePart(text, recognise, subjects);
    if (!ASKABLE.has(part.intent) || part.intentConfidence < CLAUSE_CONFIDENCE) continue;
    if (parts.some((other) => other.intent === part.intent && other.service === service && other.matter === matter))
      continue;
    // Which services a message speaks of shows in the whole of it: a clause of a story is easily taken for another.
    const { serviceProbabilities } = whole;
    parts.push({ ...part, text, service, matter, serviceConfidence, serviceProbabilities });
  }
  const [first, ...rest] = parts;
  return first && rest.length > 0 ? [first, ...rest.slice(0, MAX_PARTS - 1)] : [whole];
}
