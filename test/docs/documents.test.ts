import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(project, 'docs'), { recursive: true })
    .map((path) => join('docs', String(path)))
    .filter((path) => path.endsWith('.md')),
];

/** What a document links to inside the project, without the place on the page. Code holds no links. */
function linkedFiles(path: string): string[] {
  const prose = read(path).replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return links.filter((link) => !/^(?:https?:|#)/.test(link)).map((link) => link.split('#')[0] ?? '');
}

describe.each(documents)('%s', (path) => {
  it('links to files that exist', () => {
    const missing = linkedFiles(path).filter((link) => !existsSync(join(project, dirname(path), link)));
    expect(missing).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...read(path).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('give the same commands', () => {
    const commands = (path: string) =>
      [...read(path).matchAll(/```sh\n([\s\S]*?)```/g)]
        .flatMap((match) => (match[1] ?? '').split('\n'))
        .map((line) => line.replace(/\s*#.*$/, ''));
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
  });

  it('list every variable of the configuration', () => {
    const variables = [...read('server/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map((match) => match[1] ?? '');
    expect(variables.length).toBeGreaterThan(3);
    for (const path of ['README.md', 'README.zh-CN.md'])
      expect(variables.filter((name) => !read(path).includes(`\`${name}\``))).toEqual([]);
  });
});
