import { corpusLanguage, type FlowProgress, type UnderstoodQuestion } from '../../domain/index.ts';
import type { FlowStep } from '../../guidance/index.ts';
import type { Flow, KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import { requiredReply } from '../choose-fixed-reply.ts';
import { fillReferences } from '../fill-references.ts';
import { type ReplyFrame, writeFixedReply } from '../write-reply.ts';

/** A question of a guided flow, on its turn. */
export type QuestionStep = Extract<FlowStep, { kind: 'question' }>;

/** A question of a flow as a form: the same in every reply that puts it. */
export function writeFlowForm(
  flow: Flow,
  { question, step, of }: QuestionStep,
  language: 'zh' | 'en',
): NonNullable<Reply['form']> {
  return {
    flow: flow.id,
    slot: question.slot,
    question: question.ask[language],
    why: question.why[language],
    input: question.input,
    choices: question.choices.map(({ value, label }) => ({ value, label: label[language] })),
    step,
    of,
  };
}

/** A question of a flow in words that do without the form: its choices are numbered, and it says how to answer. */
export function writeQuestionText(step: QuestionStep, language: 'zh' | 'en'): string {
  const { ask, why, choices } = step.question;
  const place = language === 'zh' ? `（${step.step}/${step.of}）` : ` (${step.step}/${step.of})`;
  const lines = choices.map(({ label }, n) => `${n + 1}. ${label[language]}`);
  return [
    `**${ask[language]}**${step.of > 1 ? place : ''}`,
    why[language],
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ].join('\n\n');
}

/** What a reply with a question of a flow is written from. */
export interface AskedStep {
  readonly flow: Flow;
  readonly progress: FlowProgress;
  readonly step: QuestionStep;
  /** What is said before the question; null where nothing is. */
  readonly note: string | null;
  /** Whether the message named a flow or answered its question: then its writer is being led, whatever the words were recognised as. */
  readonly isLed: boolean;
}

/** The reply that puts a question of a flow. Which service it will come to is not known yet. */
export function writeQuestion(
  { flow, progress, step, note, isLed }: AskedStep,
  understood: UnderstoodQuestion,
  lookup: KnowledgeLookup,
  frame: ReplyFrame,
): Reply {
  const language = corpusLanguage(frame.language);
  const { replies } = lookup.knowledge;
  const how = requiredReply(step.question.choices.length > 0 ? 'guide-choose' : 'guide-write', replies);
  const known = knownAnswers(flow, progress, step, language, lookup);
  const taken =
    known.length === 0
      ? null
      : fillReferences(requiredReply('guide-known', replies).text[language], {
          words: known.join(language === 'zh' ? '、' : ', '),
        });
  const base = writeFixedReply(how, understood, frame);
  return {
    ...base,
    ...(isLed ? { intent: 'navigate', intentConfidence: 1 } : {}),
    text: [note, taken, writeQuestionText(step, language), base.text].filter((text) => text !== null).join('\n\n'),
    service: null,
    matter: null,
    slots: { ...base.slots, ...progress.values },
    parts: base.parts.map((part) => ({ ...part, service: null })),
    form: writeFlowForm(flow, step, language),
  };
}

/**
 * The answers that a flow took from what was said before its questions and that led here since the last one was answered, as its choices word
 * them. An answer that stands on for a later question was told before.
 */
function knownAnswers(
  flow: Flow,
  { values, asked }: FlowProgress,
  { passed }: QuestionStep,
  language: 'zh' | 'en',
  lookup: KnowledgeLookup,
): string[] {
  const since = passed.findLastIndex((id) => asked.includes(id)) + 1;
  const told = new Set(passed.slice(0, since).map((id) => flow.questions[id]?.slot));
  const answers = passed
    .slice(since)
    .filter((id) => !told.has(flow.questions[id]?.slot))
    .flatMap((id) => {
      const question = flow.questions[id];
      const value = question && values[question.slot];
      if (question === undefined || value === undefined) return [];
      const choice = question.choices.find((candidate) => candidate.value === String(value));
      return [choice?.label[language] ?? lookup.city(String(value))?.name[language] ?? String(value)];
    });
  return [...new Set(answers)];
}
