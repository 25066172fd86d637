import { describe } from 'vitest';
import { testPageFetcher } from '../contracts/page-fetcher.ts';
import { createInMemoryPageFetcher } from './in-memory-page-fetcher.ts';

describe('the in-memory page fetcher', () => {
  testPageFetcher(async (pages) => {
    const origin = 'https://sample.gov.cn';
    const fetcher = createInMemoryPageFetcher('sample.gov.cn');
    for (const [path, page] of Object.entries(pages)) fetcher.pages.set(`${origin}${path}`, page);
    return { fetcher, origin };
  });
});
