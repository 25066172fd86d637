import { createInterface } from 'node:readline';
import type { AnswerQuestion } from '../server/answering/index.ts';
import type { DialogueState, LocalDate } from '../server/domain/index.ts';
import type { KnowledgeLookup } from '../server/knowledge/index.ts';
import {
  type AskLine,
  askLineIdSchema,
  askLineSchema,
  describeIssue,
  type Reply,
  type RequestIssue,
} from '../server/protocol/index.ts';
import { parseAsOf, parseCity } from './question-options.ts';

/** What answering lines needs. */
export interface AskLinesParts {
  readonly answerQuestion: AnswerQuestion;
  readonly lookup: KnowledgeLookup;
  readonly today: LocalDate;
  /** What the command line says for lines that do not say it themselves. */
  readonly defaults: { readonly asOf: LocalDate | null; readonly city: string | null };
}

/** Answers standard input line by line, in order, as DESIGN.md section 6 says. Exit code 0: every line was answered or reported. */
export async function askLines(parts: AskLinesParts): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = await answerLine(line, parts);
    if (!process.stdout.write(`${JSON.stringify(result)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

type LineResult =
  | { id: string | number | null; error: string }
  | { id: string | number; reply: Reply }
  | { id: string | number; replies: Reply[] };

async function answerLine(text: string, parts: AskLinesParts): Promise<LineResult> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, error: 'the line is not JSON; write one JSON object a line' };
  }
  const identified = askLineIdSchema.safeParse(value);
  const id = identified.success ? identified.data.id : null;
  if (id === null && typeof value === 'object' && value !== null && !Array.isArray(value))
    return { id, error: 'id is missing; give every line an id, a text or a number' };
  const line = askLineSchema.safeParse(value);
  if (!line.success || id === null)
    return { id, error: line.success ? 'id is missing' : describe(line.error.issues as unknown as Issue[], value) };
  try {
    return await answerTurns(line.data, id, parts);
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** An issue as zod reports it; that of a union holds the issues of each of its forms. */
interface Issue extends RequestIssue {
  readonly errors?: readonly (readonly Issue[])[];
}

/** What is wrong with a line: of the two forms a line may have, only that of the one it was meant to be. */
function describe(issues: readonly Issue[], value: unknown): string {
  const hasTurns = typeof value === 'object' && value !== null && 'turns' in value;
  const forms = issues.flatMap((issue) => issue.errors ?? [[issue]]);
  const form = (hasTurns ? forms.at(-1) : forms[0]) ?? [];
  return form.map(describeIssue).join('; ') || 'the line is not a question';
}

async function answerTurns(
  line: AskLine,
  id: string | number,
  { answerQuestion, lookup, today, defaults }: AskLinesParts,
): Promise<LineResult> {
  const asOf = parseAsOf(line.asOf) ?? defaults.asOf ?? today;
  const city = parseCity(line.city, lookup) ?? defaults.city;
  const turns = 'turns' in line ? line.turns : [line.question];
  const replies: Reply[] = [];
  let state: DialogueState | null = null;
  for (const text of turns) {
    const answered = await answerQuestion({ text, asOf, city, language: null, state });
    replies.push(answered.reply);
    state = answered.state;
  }
  const [reply] = replies;
  return 'turns' in line || !reply ? { id, replies } : { id, reply };
}
