import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchLaw } from '../../../server/indexing/structure/match-law.ts';
import { findOfficialLaws, officialWords } from '../../../server/indexing/structure/official-texts.ts';
import { proposeDetails } from '../../../server/indexing/structure/propose-details.ts';
import type { Knowledge, Law } from '../../../server/knowledge/index.ts';
import { readLawStructure } from '../../../server/language/index.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';

/** The official texts, where they lie beside the project. */
const folder = join(dirname(dirname(dirname(dirname(import.meta.dirname)))), 'shared', 'laws');
const list = join(folder, 'sources.jsonl');

interface OfficialSource {
  readonly file: string;
  readonly articles: number;
  readonly full: boolean;
}

describe.skipIf(!existsSync(list))('the official texts beside the project', () => {
  const sources: OfficialSource[] = existsSync(list)
    ? readFileSync(list, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const read = (file: string) => readLawStructure(readFileSync(join(folder, file), 'utf8'));
  let knowledge: Knowledge;
  let laws: readonly Law[];
  beforeAll(async () => {
    ({ knowledge } = await readLookup(shippedCorpus));
    laws = knowledge.laws;
  }, READING_TIMEOUT_MS);

  it('are ninety-one', () => {
    expect(sources).toHaveLength(91);
  });

  it('have every article found once and in order, with words of its own', () => {
    const wrong = sources
      .filter(({ full, file }) => full && !file.includes('摘录'))
      .map(({ file, articles }) => ({ file, articles, found: read(file).articles }))
      .filter(
        ({ articles, found }) =>
          found.length !== articles ||
          found.some(({ number, clauses }, index) => number !== String(index + 1) || clauses.join('').length < 5),
      );
    expect(wrong.map(({ file, articles, found }) => `${file}: ${found.length} of ${articles}`)).toEqual([]);
  });

  // Their list counts paragraphs it took over otherwise; the heads in the files are these.
  it.each([
    ['刑法_侵犯知识产权罪条文摘录_含修正案十一.md', 9],
    ['民法典_知识产权相关条文摘录_2021-01-01施行.md', 66],
  ])('have every article found in the excerpt %s', (file, count) => {
    const heads = readFileSync(join(folder, file), 'utf8').match(/^第[零一二三四五六七八九十百千]+条/gmu);
    expect(heads).toHaveLength(count);
    expect(read(file).articles).toHaveLength(count);
  });

  it('are never taken for another version than the law list says they are', () => {
    const named = laws.flatMap(({ id, versions }) => versions.map(({ version, source }) => ({ id, version, source })));
    const wrong = sources.flatMap(({ file }) => {
      const structure = read(file);
      const matched = matchLaw(structure, proposeDetails(structure), laws);
      const listed = named.filter(({ source }) => source.startsWith(`laws/${file}`));
      const isListed = listed.some(({ id, version }) => id === matched?.law.id && version === matched.version.version);
      return matched && listed.length > 0 && !isListed ? [`${file}: ${matched.law.id}@${matched.version.version}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['as they are', (text: string) => text],
    ['without marks of headings', (text: string) => text.replace(/^#+ */gmu, '')],
  ])('give words to every digest of the guidelines, %s', (_how, change) => {
    const text = change(readFileSync(join(folder, '专利审查指南_2023_含2025修改_2026-01-01起适用.md'), 'utf8'));
    const document = writeSampleDocument({ title: '专利审查指南', format: 'text', text });
    const words = officialWords(findOfficialLaws([document], knowledge).official);
    const digests = knowledge.digests.filter(({ law }) => law === 'patent-examination-guidelines');
    expect(digests.length).toBeGreaterThan(200);
    expect(digests.filter(({ key }) => (words.get(key) ?? '').length < 10).map(({ key }) => key)).toEqual([]);
  });
});
