import { type Card, type CardSection, cardSections, type Knowledge } from '../server/knowledge/index.ts';

const SECTIONS = Object.keys(cardSections) as CardSection[];

/** The text of docs/corpus.md: what the corpus holds, what each card knows, and every field that is not verified. */
export function corpusOverview(knowledge: Knowledge): string {
  const blocks = [
    '# What the corpus holds',
    '<!-- Written by scripts/document-corpus.ts from the corpus; run `npm run document` after a change. -->',
    'How its files are written: [docs/corpus/](corpus/README.md).',
    '## Counts',
    writeTable(['what', 'how many'], counts(knowledge)),
    '## Articles digested',
    writeTable(['law', 'version', 'in force', 'articles', 'digested', 'read a second time'], laws(knowledge)),
    '## What each card knows',
    'A number: so many entries, each from its sources. `none`: by law there is none. **not verified**: the field asserts nothing and names the official address.',
    writeTable(['service or matter', ...SECTIONS.map((section) => cardSections[section].en)], matrix(knowledge)),
    '## Fields that are not verified',
    writeTable(['service or matter', 'field', 'what is not verified', 'official address'], unverified(knowledge)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function counts(knowledge: Knowledge): string[][] {
  const { catalogue, cards, cities } = knowledge;
  const matters = catalogue.filter(({ within }) => within !== null).length;
  const directory = cities.reduce((sum, city) => sum + city.directory.length, 0);
  return [
    ['services in the catalogue', catalogue.length - matters],
    ['matters within them', matters],
    ['cards', cards.length],
    ['laws and other texts listed', knowledge.laws.length],
    ['articles digested', knowledge.digests.length],
    ['digests read a second time against their article', knowledge.secondReadings.length],
    ['fee rows', knowledge.rates.length],
    ['city packs, the national one included', cities.length],
    ['entries in their directories', directory],
    ['years in the calendar', knowledge.calendars.length],
    ['reviewed answers', knowledge.answers.length],
    ['terms', knowledge.terms.length],
  ].map((row) => row.map(String));
}

function laws({ laws: list, digests, secondReadings }: Knowledge): string[][] {
  const read = new Set(secondReadings.map(({ key }) => key));
  return list.flatMap(({ id, short, versions }) =>
    versions.map(({ version, label, effectiveFrom, effectiveTo, articles, digested }) => {
      const own = digests.filter((digest) => digest.law === id && digest.version === version);
      return [
        short.zh,
        label.zh,
        `${effectiveFrom} – ${effectiveTo ?? ''}`,
        articles === null ? '' : String(articles),
        `${own.length}${digested === 'whole' ? ' (whole)' : ''}`,
        String(own.filter(({ key }) => read.has(key)).length),
      ];
    }),
  );
}

function matrix({ catalogue, cards }: Knowledge): string[][] {
  return catalogue.map(({ id, zh }) => {
    const card = cards.find((candidate) => candidate.id === id);
    return [`${zh} \`${id}\``, ...SECTIONS.map((section) => (card ? describe(card, section) : 'no card'))];
  });
}

function describe(card: Card, section: CardSection): string {
  const field = card[section];
  if (field.status === 'known') return String(field.items.length);
  return field.status === 'none' ? 'none' : '**not verified**';
}

function unverified({ cards }: Knowledge): string[][] {
  return cards.flatMap((card) =>
    SECTIONS.flatMap((section) => {
      const field = card[section];
      if (field.status !== 'unverified') return [];
      return [[card.title.zh, cardSections[section].zh, field.note?.zh ?? '以官方公布为准', field.url]];
    }),
  );
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
