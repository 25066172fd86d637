import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusPages } from '../../scripts/corpus-pages.ts';
import { corpusKinds, type KindName } from '../../server/knowledge/index.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, 'docs/corpus');
const pages = corpusPages((path) => readFileSync(join(project, 'corpus', path), 'utf8'));
const pageOf = (kind: KindName) => pages.get(`${corpusKinds[kind].name.replaceAll(' ', '-')}.md`) ?? '';

describe('the pages of docs/corpus', () => {
  it.each([...pages])('%s says what the schema says (else: npx tsx scripts/document-corpus.ts)', (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('are one for each kind, with an index that names them all', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readdirSync(folder).sort()).toEqual(['README.md', ...pages.keys()].sort());
    expect([...pages.keys()].filter((name) => !index.includes(`](${name})`))).toEqual([]);
  });
});

describe('a page', () => {
  it('tells the alternatives of a field once, and links to them', () => {
    const card = pageOf('card');
    expect(card).toContain('| `result` | [`known`](#applicantsknown) or [`none`](#applicantsnone) or');
    expect(card.match(/^### `.*\[none\]`$/gm)).toEqual(['### `applicants[none]`']);
  });

  it('names what a transformation accepts', () => {
    expect(pageOf('rate')).toContain('| `effectiveFrom` | day (`YYYY-MM-DD`) | no |');
    expect(pageOf('rate')).toContain('| `amount` | number | yes |');
    expect(pageOf('term')).toContain('| `lay` | list, joined by `\\|` | yes |');
  });

  it('follows records into lists and names', () => {
    expect(pageOf('flow')).toContain('| `questions.<name>.choices[].value` | id | yes |');
  });

  it('shows a short example whole and the beginning of a long one', () => {
    const calendar = readFileSync(join(project, 'corpus', corpusKinds.calendar.example), 'utf8');
    expect(pageOf('calendar')).toContain(calendar.trimEnd());
    expect(pageOf('card')).toContain('The beginning of [`corpus/services/');
  });
});
