import type { NormalisedQuestion, Slots } from '../../domain/index.ts';
import { askAbout, type Knowledge } from '../../knowledge/index.ts';
import { hasHan } from '../../language/index.ts';
import type { SubjectLookup } from '../recognise-part.ts';
import type { Recogniser } from '../recogniser.ts';
import type { FollowUpParts } from '../resolve-follow-up.ts';
import { createWordingSense } from '../wording-sense.ts';
import { createDialogueVocabulary, type DialogueVocabulary } from './dialogue-vocabulary.ts';
import { createReadTurn, type ReadTurn } from './read-turn.ts';
import type { Turn } from './turn.ts';

/** What reading a message against its conversation works with, prepared once. */
export interface Dialogue extends FollowUpParts {
  readonly readTurn: ReadTurn;
  /** What is remembered of the visitor after a message. */
  readonly remember: (asked: Pick<NormalisedQuestion, 'text' | 'state'>, turn: Turn) => Slots;
}

/** Joins the words of dialogue with the recogniser and the wordings of the corpus. */
export function createDialogue(knowledge: Knowledge, recognise: Recogniser, subjects: SubjectLookup): Dialogue {
  const vocabulary = createDialogueVocabulary(knowledge);
  const sense = createWordingSense(knowledge);
  return {
    subjects,
    slotWords: knowledge.slotWords,
    sense,
    pointsBack: (text) => vocabulary.marks.pointers.find(text) !== null,
    kindNamed: vocabulary.kindOf,
    recognise,
    askAbout: (id, intent, beside) => askAbout(knowledge, id, intent, hasHan(beside) ? 'zh' : 'en'),
    readTurn: createReadTurn(knowledge, recognise, vocabulary, sense),
    remember: (asked, turn) => remember(asked, turn, vocabulary),
  };
}

/** Slots of which a visitor is in one. */
const PLACES = new Set(['city', 'place']);

/**
 * A place and a kind of patent are remembered when they are named; a kind of applicant only where visitors speak of themselves (我们公司, not
 * 隔壁公司) or answer with it alone. The latest stands.
 */
function remember(
  { text, state }: Pick<NormalisedQuestion, 'text' | 'state'>,
  { act, given }: Turn,
  vocabulary: DialogueVocabulary,
): Slots {
  if (act === 'restart') return {};
  const before = state?.remembered ?? {};
  if (act === 'forget') return Object.fromEntries(Object.entries(before).filter(([slot]) => given[slot] === undefined));
  const { city, place, right, applicant } = { ...vocabulary.namedValues(text).slots, ...given };
  const isOfSelf = vocabulary.speaksOfSelf(text) || given.applicant !== undefined;
  const isElsewhere = city !== undefined || place !== undefined;
  const kept = Object.fromEntries(Object.entries(before).filter(([slot]) => !isElsewhere || !PLACES.has(slot)));
  return {
    ...kept,
    ...(city === undefined ? {} : { city }),
    ...(place === undefined ? {} : { place }),
    ...(applicant === undefined || !isOfSelf ? {} : { applicant }),
    ...(right === undefined || right === 'trademark' ? {} : { right }),
  };
}
