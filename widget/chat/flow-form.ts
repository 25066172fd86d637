import type { Reply } from '../../server/protocol/index.ts';
import type { Exchange } from './conversation-state.ts';
import { writeDay } from './day-words.ts';

/** A question with a form. */
export type Form = NonNullable<Reply['form']>;

/** Where the text of a reply puts the question of its flow; -1 where its form belongs to no flow. */
const questionAt = ({ text, form }: Pick<Reply, 'text' | 'form'>) =>
  form === null ? -1 : `\n\n${text}`.lastIndexOf(`\n\n**${form.question}**`);

/** Whether a form is a step of a guided flow: then one can go back, begin again, and share it. */
export const isFlowForm = (reply: Pick<Reply, 'text' | 'form'>): boolean => questionAt(reply) >= 0;

/** What is said before the question of a flow. The text puts the question too, for readers without a form; the form shows it better. */
export function leadOf(reply: Pick<Reply, 'text' | 'form'>): string {
  const at = questionAt(reply);
  return at < 0 ? reply.text : reply.text.slice(0, at).trim();
}

/** Whether a reply is what a guided flow came to: its questions are over, though the city may be asked for, and what is to be done stands there. */
export const isOutcome = (reply: Pick<Reply, 'kind' | 'form' | 'text'>): boolean =>
  reply.kind === 'guide' && !isFlowForm(reply);

/** The text of an outcome with air between its sentences, each of which says another thing; its checklist stays together. */
export const inParagraphs = (text: string): string => text.replace(/(?<!\n)\n(?!\n|- |\d+\. )/g, '\n\n');

/** What was answered to a form, by the message after it and its reply; null while that is not known, or where something else was said. */
export function givenAnswer(
  { flow, slot, input, choices }: Form,
  next: Pick<Exchange, 'question' | 'reply'> | null,
): string | null {
  if (next === null) return null;
  const said = next.question.trim();
  const pressed = choices.find(({ label }) => label === said)?.label ?? null;
  if (next.reply === null) return pressed;
  const { slots, form, language } = next.reply;
  const value = slots[slot];
  if (form?.flow === flow && form.slot === slot) return null;
  if (value === undefined) return pressed;
  if (input === 'choice') return choices.find((choice) => choice.value === String(value))?.label ?? null;
  return input === 'date' ? writeDay(String(value), language) : said;
}
