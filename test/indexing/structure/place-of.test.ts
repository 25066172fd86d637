import { describe, expect, it } from 'vitest';
import { addressAt, placeAt } from '../../../server/indexing/structure/place-of.ts';

const pages = [
  { line: 0, page: 1, anchor: null },
  { line: 5, page: 2, anchor: null },
];
const url = 'https://www.example.gov.cn/guide.pdf';

describe('the place of a line', () => {
  it('holds until the next one begins', () => {
    expect([0, 4, 5, 9].map((line) => placeAt(pages, line)?.page)).toEqual([1, 1, 2, 2]);
  });

  it('is unknown before the first', () => {
    expect(placeAt(pages.slice(1), 3)).toBeNull();
  });
});

describe('the address of a line', () => {
  it('names the page', () => {
    expect(addressAt({ url, places: pages }, 7)).toBe(`${url}#page=2`);
  });

  it('names the anchor, in place of one the address had', () => {
    expect(addressAt({ url: `${url}#top`, places: [{ line: 0, page: null, anchor: 'a b' }] }, 0)).toBe(`${url}#a%20b`);
  });

  it('is that of the file where the place is unknown, and none without a file to open', () => {
    expect(addressAt({ url, places: [] }, 3)).toBe(url);
    expect(addressAt({ url: null, places: pages }, 3)).toBeNull();
  });
});
