import type { FlowQuestion, Knowledge, SlotQuestion } from '../../knowledge/index.ts';
import { cleanText, findWord, onlyWords, splitAtMarks, textFeatures } from '../../language/index.ts';

/** A question of a flow as one for a slot. */
export type AsSlotQuestion = (question: Pick<FlowQuestion, 'slot' | 'input' | 'choices' | 'whole'>) => SlotQuestion;

/** Fewer characters than these say nothing of a choice, unless they are all that was said. */
const LEAST_HINT = 2;
/** At least this share of what was said must be words of the one choice it is near. */
const NEAR_SHARE = 0.4;

/**
 * Prepares asking a question of a flow as one for a slot: with the bounds that the same slot has elsewhere, the words that the same value has in
 * any flow or elsewhere, and the parts of its labels that are one choice's alone.
 */
export function createFlowSlotQuestions({
  flows,
  slotQuestions,
}: Pick<Knowledge, 'flows' | 'slotQuestions'>): AsSlotQuestion {
  const wordsOf = collectWords([
    ...flows.flatMap(({ questions }) => Object.values(questions)),
    ...slotQuestions.questions,
  ]);
  return (question) => {
    const parts = question.choices.map(({ label }) => [...partsOf(label.zh), ...partsOf(label.en)]);
    return {
      slot: question.slot,
      input: question.input,
      ask: { zh: '', en: '' },
      why: { zh: '', en: '' },
      choices: question.choices.map(({ value, label }, n) => ({
        value,
        label,
        words: [
          ...wordsOf(question.slot, value),
          ...(parts[n] ?? []).filter((part) => !parts.some((others, m) => m !== n && others.includes(part))),
        ],
      })),
      whole: question.whole ?? slotQuestions.questions.find(({ slot }) => slot === question.slot)?.whole,
    };
  };
}

/** The words of each value of each slot, wherever they are written: a slot means one thing over all flows. */
function collectWords(questions: readonly Pick<SlotQuestion, 'slot' | 'choices'>[]) {
  const words = new Map<string, Set<string>>();
  for (const { slot, choices } of questions)
    for (const choice of choices) {
      const key = `${slot} ${choice.value}`;
      words.set(key, new Set([...(words.get(key) ?? []), ...choice.words]));
    }
  return (slot: string, value: string): string[] => [...(words.get(`${slot} ${value}`) ?? [])];
}

/** The parts of a label between its marks that say something. */
const partsOf = (label: string) => splitAtMarks(label.toLowerCase()).filter(({ length }) => length >= LEAST_HINT);

/** A question without the words of one character, which stand in everything: 有 is no answer in 有点复杂. */
export const withoutShortWords = (question: SlotQuestion): SlotQuestion => ({
  ...question,
  choices: question.choices.map(({ label, words, ...choice }) => ({
    ...choice,
    label: { zh: ofLength(label.zh), en: ofLength(label.en) },
    words: words.filter((word) => ofLength(word) !== NO_WORD),
  })),
});

/** A text without what names any of the choices: what is left may still ask something. */
export function withoutChoices({ choices }: SlotQuestion, text: string): string {
  return choices
    .flatMap(({ label, words }) => [label.zh.toLowerCase(), label.en.toLowerCase(), ...partsOf(label.zh), ...words])
    .sort((left, right) => right.length - left.length)
    .reduce(
      (rest, name) => (findWord(rest, name.toLowerCase(), 0) < 0 ? rest : rest.replaceAll(name.toLowerCase(), ' ')),
      text,
    );
}

/** The choice that stands for not knowing: its label or one of its words says so. It stands behind those that say something. */
export const choiceUnknown = ({ choices }: SlotQuestion, saysUnknown: (name: string) => boolean): string | null =>
  choices.findLast(({ label, words }) => [label.zh, label.en, ...words].some((name) => saysUnknown(name.toLowerCase())))
    ?.value ?? null;

/** Stands in no text. */
const NO_WORD = '\u0000';
const ofLength = (word: string) => (word.length >= LEAST_HINT ? word : NO_WORD);

const fold = (text: string) => onlyWords(cleanText(text).toLowerCase());

/** The choice that a message is, letter by letter: as a button sends it, or one of its words. */
export function choiceCalled({ choices }: SlotQuestion, text: string): string | null {
  const called = fold(text);
  const isCalled = (names: readonly string[]) => names.some((name) => fold(name) === called);
  return (
    choices.find(({ value, label }) => isCalled([value, label.zh, label.en]))?.value ??
    onlyOne(choices.filter(({ words }) => isCalled(words)))
  );
}

/** The one choice in whose label a message stands (驳回, where it reads 驳回通知书). */
export function choiceHinted({ choices }: SlotQuestion, words: string): string | null {
  if (words.length < LEAST_HINT) return null;
  return onlyOne(
    choices.filter(({ label }) => [label.zh, label.en].some((name) => findWord(fold(name), words, 0) >= 0)),
  );
}

/** The one choice that shares words with a message, where they are much of what it says; null where several do, or none. */
export function choiceNear({ choices }: SlotQuestion, text: string): string | null {
  const said = new Set(wordsIn(text));
  const near = choices
    .map((choice) => {
      const own = new Set([choice.label.zh, choice.label.en, ...choice.words].flatMap(wordsIn));
      return { value: choice.value, shared: [...said].filter((word) => own.has(word)).length };
    })
    .filter(({ shared }) => shared > 0);
  const [first] = near;
  return first !== undefined && first.shared >= said.size * NEAR_SHARE ? onlyOne(near) : null;
}

/** Single characters stand in everything. */
const wordsIn = (text: string) => textFeatures(cleanText(text).toLowerCase()).filter(({ length }) => length > 1);

const onlyOne = (choices: readonly { readonly value: string }[]): string | null =>
  choices.length === 1 ? (choices[0]?.value ?? null) : null;
