import { describe, expect, it } from 'vitest';
import { askRequestSchema } from '../../server/protocol/index.ts';

const parse = (own: object) => askRequestSchema.safeParse({ question: '怎么办', ...own });

describe('what a request says beside its question', () => {
  it('may be a flow with values', () => {
    const flow = { flow: 'received-a-notice', values: { sender: 'court', classes: 2 } };
    expect(parse({ flow }).data?.flow).toEqual(flow);
  });

  it('may be the page it comes from, whose address is taken without what changes from visit to visit', () => {
    const page = { url: 'https://ip.example.gov.cn/services/trademark-renewal?user=7#fees' };
    expect(parse({ page }).data?.page).toEqual({ url: 'https://ip.example.gov.cn/services/trademark-renewal' });
  });

  it.each([
    { flow: { flow: '' } },
    { flow: { flow: 'x', values: { a: { b: 1 } } } },
    { flow: { flow: 'x', values: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`s${n}`, n])) } },
    { page: { url: 'javascript:alert(1)' } },
    { page: { title: 'x' } },
  ])('is refused where it is something else: %j', (own) => {
    expect(parse(own).success).toBe(false);
  });
});
