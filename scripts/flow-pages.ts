import {
  type Flow,
  type FlowOutcome,
  flowPaths,
  type Knowledge,
  nextsOf,
  shortName,
} from '../server/knowledge/index.ts';

/** The pages of docs/flows by file name: a diagram of each guided flow, and an index. */
export function flowPages(knowledge: Knowledge): Map<string, string> {
  const flows = [...knowledge.flows].sort((left, right) => left.id.localeCompare(right.id));
  return new Map([
    ['README.md', writeIndex(flows)],
    ...flows.map((flow) => [`${flow.id}.md`, writePage(flow, knowledge)] as const),
  ]);
}

const WRITTEN =
  '<!-- Written by scripts/document-corpus.ts from corpus/flows; change those, then run npm run document. -->';

function writeIndex(flows: readonly Flow[]): string {
  const rows = flows.map((flow) => {
    const paths = flowPaths(flow);
    const most = Math.max(...paths.map(({ put }) => put.length));
    const calculated = Object.values(flow.outcomes).filter(({ calculate }) => calculate !== undefined).length;
    const { questions, outcomes } = flow;
    return `| [${flow.title.zh}](${flow.id}.md) | ${flow.title.en} | ${Object.keys(questions).length} | ${most} | ${Object.keys(outcomes).length} | ${calculated} |`;
  });
  const text = [
    '# Guided flows',
    WRITTEN,
    `Each leads from a situation to the service that handles it: a question at a time, never one whose answer is known, and at most six on any
way. Their texts stand in \`corpus/flows\`; [what a flow holds](../corpus/flow.md) is told with the other kinds of the corpus.`,
    [
      '| flow | | questions | most on one way | outcomes | with a calculation |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ];
  return `${text.join('\n\n')}\n`;
}

function writePage(flow: Flow, knowledge: Knowledge): string {
  const { id, title, entry } = flow;
  const text = [
    `# ${title.zh}`,
    WRITTEN,
    `${title.en}. Text: [\`corpus/flows/${id}.yaml\`](../../corpus/flows/${id}.yaml).`,
    ['```mermaid', ...drawFlow(flow, knowledge), '```'].join('\n'),
    '## Outcomes',
    [
      '| service | computes | rests on | lines to do |',
      '| --- | --- | --- | --- |',
      ...Object.values(flow.outcomes).map((outcome) => writeOutcome(outcome, knowledge)),
    ].join('\n'),
    '## Entered with',
    [...entry.zh, ...entry.en].map((phrasing) => `- ${phrasing}`).join('\n'),
  ];
  return `${text.join('\n\n')}\n`;
}

function writeOutcome({ service, calculate, basis, checklist }: FlowOutcome, knowledge: Knowledge): string {
  const cells = [
    `${shortName(knowledge, service, 'zh') ?? ''} \`${service}\``,
    calculate === undefined ? '' : `\`${calculate.calculator}\``,
    basis.map((key) => `\`${key}\``).join(' '),
    checklist.length === 0 ? '' : String(checklist.length),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A flow as a Mermaid diagram: questions as boxes, what was answered on the arrows, services with round ends. */
function drawFlow({ questions, outcomes }: Flow, knowledge: Knowledge): string[] {
  const names = new Map([
    ...Object.keys(questions).map((id, n) => [id, `q${n + 1}`] as const),
    ...Object.keys(outcomes).map((id, n) => [id, `o${n + 1}`] as const),
  ]);
  const nodes = [
    ...Object.entries(questions).map(([id, { ask }]) => `${names.get(id)}[${quote(ask.zh)}]`),
    ...Object.entries(outcomes).map(
      ([id, { service, calculate }]) =>
        `${names.get(id)}([${quote(`${shortName(knowledge, service, 'zh') ?? service}${calculate ? ' · 计算' : ''}`)}])`,
    ),
  ];
  const arrows = Object.entries(questions).flatMap(([id, question]) =>
    nextsOf(question).map(({ value, next }) => {
      const label = question.choices.find((choice) => choice.value === value)?.label.zh;
      return `${names.get(id)} -->${label === undefined ? '' : `|${quote(label)}|`} ${names.get(next)}`;
    }),
  );
  return ['flowchart TD', ...[...nodes, ...arrows].map((line) => `  ${line}`)];
}

/** A label in quotation marks, in which Mermaid takes every character but those for itself. */
const quote = (label: string) => `"${label.replaceAll('"', '#quot;')}"`;
