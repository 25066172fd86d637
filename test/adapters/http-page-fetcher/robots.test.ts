import { describe, expect, it } from 'vitest';
import { isAllowed, readRobots } from '../../../server/adapters/http-page-fetcher/robots.ts';

const allows = (text: string, path: string) => isAllowed(path, readRobots(text, 'Zhida'));
const forAll = (...lines: readonly string[]) => ['User-agent: *', ...lines].join('\n');

describe('a robots.txt', () => {
  it.each([
    ['allows everything when it is empty', '', '/a', true],
    ['allows everything when it is a page', '<!DOCTYPE html>\n<p>Disallow: /</p>', '/a', true],
    ['forbids what begins like a rule', forAll('Disallow: /inner'), '/inner-page?id=1', false],
    ['allows what begins otherwise', forAll('Disallow: /inner/'), '/inner', true],
    ['allows everything with an empty rule', forAll('Disallow:'), '/a', true],
    ['lets the longest rule decide', forAll('Allow: /a/b', 'Disallow: /a', 'Disallow: /a/b/c'), '/a/b', true],
    ['lets the longest rule decide, whatever it says', forAll('Allow: /a/b', 'Disallow: /a/b/c'), '/a/b/c/d', false],
    ['allows where two rules are as long', forAll('Disallow: /a', 'Allow: /a'), '/a', true],
    ['takes a star for anything', forAll('Disallow: /*.pdf'), '/files/a.pdf?x=1', false],
    ['takes a star for nothing too', forAll('Disallow: /a*b'), '/ab', false],
    ['takes a dollar for the end', forAll('Disallow: /*.pdf$'), '/a.pdf?x=1', true],
    ['takes a dollar for the end of what a star skipped', forAll('Disallow: /*.pdf$'), '/a.pdf.pdf', false],
    ['takes a dollar without a star for the whole path', forAll('Disallow: /a$'), '/ab', true],
    ['does not let one character fit twice', forAll('Disallow: /a*a$'), '/a', true],
    ['compares characters in one form', forAll('Disallow: /附件'), '/%e9%99%84%E4%BB%B6/a.pdf', false],
    ['compares plain characters in one form', forAll('Disallow: /%7Ea'), '/~a', false],
    ['passes comments over', forAll('# Disallow: /', 'Disallow: /a # not for programs'), '/a', false],
    ['reads names of fields in any case', 'USER-AGENT: *\nDISALLOW: /a', '/a', false],
    ['reads lines that end as on other machines', 'User-agent: *\r\nDisallow: /a\r\n', '/a', false],
  ])('%s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it.each([
    ['its own group over that for all', 'User-agent: *\nDisallow: /\n\nUser-agent: zhida\nDisallow: /a', '/b', true],
    ['its own group with a version', 'User-agent: Zhida/9.9\nDisallow: /a\nUser-agent: *\nDisallow:', '/a', false],
    ['every group that names it', 'User-agent: zhida\nAllow: /b\nUser-agent: zhida\nDisallow: /a', '/a', false],
    ['a group of several names', 'User-agent: other\nUser-agent: zhida\nDisallow: /a', '/a', false],
    [
      'names that a line of another kind parts',
      'User-agent: zhida\nSitemap: /s\nUser-agent: x\nDisallow: /a',
      '/a',
      false,
    ],
    ['no group of another program', 'User-agent: other\nDisallow: /', '/a', true],
    ['no group of a longer name', 'User-agent: zhida-archive\nDisallow: /', '/a', true],
  ])('heeds %s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it('is read in time, however many stars a rule has', () => {
    expect(allows(forAll(`Disallow: /${'a*'.repeat(5000)}$`), `/${'a'.repeat(4999)}b`)).toBe(true);
  });
});
