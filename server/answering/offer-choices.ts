import { corpusLanguage, type Option, type QuestionPart, type UnderstoodQuestion } from '../domain/index.ts';
import { askAbout, type KnowledgeLookup, shortName } from '../knowledge/index.ts';
import { createWordList, textFeatures } from '../language/index.ts';
import { findCalculations } from '../understanding/index.ts';
import { thresholds } from './thresholds.ts';

/** Intents that need to know which service is meant. */
const NEEDS_SERVICE = new Set([
  'procedure',
  'materials',
  'fee',
  'deadline',
  'eligibility',
  'channel',
  'navigate',
  'opinion',
  'out-of-scope',
]);
/** A longer message says enough to be answered by what it resembles most. */
const MAX_SHORT_FEATURES = 12;
/** Choices offered at most. */
export const MAX_CHOICES = 4;
/** The kinds of right that share the words of procedure; ids of their services begin so. */
const KINDS = ['trademark-', 'patent-'] as const;

/** Whether a part asks for something that only a service known can answer. */
export const needsService = ({ intent }: QuestionPart): boolean => NEEDS_SERVICE.has(intent);

/**
 * Whether it is better to ask back than to answer: a message that names no matter (大概多久能下来), or a short one that fits marks and patents
 * alike (证书丢了). One that is about the topic of the conversation, or names a law or task, is neither.
 */
export function isAmbiguous(understood: UnderstoodQuestion, lookup: KnowledgeLookup): boolean {
  const { parts, question, namedKeys, namedLaws } = understood;
  const [part] = parts;
  const topic = question.state?.service ?? null;
  const isAboutTopic = topic !== null && part.service === topic;
  if (isAboutTopic || parts.length > 1 || namedKeys.length > 0 || namedLaws.length > 0 || !needsService(part))
    return false;
  if (asksToCompute(understood, lookup)) return false;
  if (understood.namesNoMatter) return part.service === null || part.serviceConfidence < thresholds.unnamedService;
  return fitsBothKinds(part, lookup);
}

/** Whether what is asked is computed alike of every matter (2026年10月1日顺延到哪天). */
const asksToCompute = ({ parts: [part], slots, slotReadings: readings }: UnderstoodQuestion, lookup: KnowledgeLookup) =>
  findCalculations(part, { slots, readings }, lookup.knowledge.calculations).some(
    ({ rule, lacking }) => rule.subjects.length === 0 && lacking.length === 0,
  );

function fitsBothKinds({ text, serviceProbabilities }: QuestionPart, { knowledge }: KnowledgeLookup): boolean {
  const features = new Set(textFeatures(text).filter(({ length }) => length > 1));
  if (
    features.size > MAX_SHORT_FEATURES ||
    createWordList(knowledge.dialogueWords.kinds.flatMap(({ words }) => words)).find(text) !== null
  )
    return false;
  const ranked = rank(serviceProbabilities);
  const [first] = ranked;
  // A short one that is called by its name (驳回复审) is meant, whatever else is worded alike.
  if (first !== undefined && namesOf(first.id, knowledge).some((name) => text.includes(name))) return false;
  const own = KINDS.find((kind) => first?.id.startsWith(kind));
  const other = ranked.find(({ id }) => KINDS.some((kind) => kind !== own && id.startsWith(kind)));
  return (
    own !== undefined &&
    (first?.probability ?? 1) < thresholds.oneOfTwoKinds &&
    (other?.probability ?? 0) >= thresholds.otherKind
  );
}

const namesOf = (id: string, { cards, catalogue }: KnowledgeLookup['knowledge']) =>
  [
    ...catalogue.filter((row) => row.id === id).flatMap(({ zh, en }) => [zh, en]),
    ...cards.filter((card) => card.id === id).flatMap(({ aliases }) => [...aliases.zh, ...aliases.en]),
  ].map((name) => name.toLowerCase());

const rank = (probabilities: QuestionPart['serviceProbabilities']) =>
  Object.entries(probabilities)
    .map(([id, probability]) => ({ id, probability }))
    .sort((left, right) => right.probability - left.probability);

/** Whether there is something to choose among: a service that is probable, or a question that could be asked of any. */
export const hasHint = ({ parts: [part], namesNoMatter }: UnderstoodQuestion): boolean =>
  namesNoMatter || part.intent === 'navigate' || probableServices(part).length > 0;

const probableServices = ({ serviceProbabilities }: QuestionPart): string[] =>
  rank(serviceProbabilities)
    .filter(({ probability }) => probability >= thresholds.choice)
    .map(({ id }) => id);

/**
 * What may be meant, two to four choices: the most probable services and matters with those worded alike for another right, and where that is
 * fewer than two, those people ask about most. Each asks of its service what was asked.
 */
export function offerChoices({ parts: [part], question }: UnderstoodQuestion, lookup: KnowledgeLookup): Option[] {
  const { knowledge } = lookup;
  const language = corpusLanguage(question.language);
  const probable = probableServices(part);
  // A service stands for its matters, unless a matter is what is probable.
  const distinct = probable.filter((id) => !probable.some((other) => lookup.service(other)?.within === id));
  const alike = knowledge.slotWords.servicesByRight
    .map((services) => [...new Set(Object.values(services))])
    .filter((services) => services.length === 2 && services.some((id) => distinct.includes(id)))
    .flat();
  const hinted = [...new Set([...distinct, ...alike])];
  const ids = hinted.length >= 2 ? hinted : [...new Set([...hinted, ...knowledge.dialogueWords.offered])];
  return ids
    .flatMap((id) => {
      const label = shortName(knowledge, id, language);
      const asked = askAbout(knowledge, id, part.intent, language);
      return label === null || asked === null ? [] : [{ label, question: asked }];
    })
    .slice(0, MAX_CHOICES);
}

/** The choices as they stand in a sentence. */
export function nameChoices(choices: readonly Option[], language: 'zh' | 'en'): string {
  const names = choices.map(({ label }) => `“${label}”`);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return language === 'zh'
    ? `${names.slice(0, -1).join('、')}还是${last}`
    : `${names.slice(0, -1).join(', ')} or ${last}`;
}
