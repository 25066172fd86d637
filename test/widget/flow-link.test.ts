import { describe, expect, it } from 'vitest';
import { readFlowLink, writeFlowLink } from '../../widget/chat/flow-link.ts';

const PAGE = 'https://www.example.gov.cn/page';

describe('a link to a guided flow', () => {
  it('names the flow and what is known', () => {
    expect(readFlowLink(`${PAGE}?a=1&zhida-flow=right-expiring&zhida-right=trademark&zhida-city=beijing`)).toEqual({
      flow: 'right-expiring',
      values: { right: 'trademark', city: 'beijing' },
    });
    expect(readFlowLink(`${PAGE}?zhida-flow=right-expiring`)).toEqual({ flow: 'right-expiring' });
  });

  it.each([
    ['without a flow', '?zhida-right=trademark'],
    ['with an empty one', '?zhida-flow='],
    ['with one longer than the server takes', `?zhida-flow=${'f'.repeat(65)}`],
    ['without any query', ''],
  ])('is none %s', (_, query) => {
    expect(readFlowLink(PAGE + query)).toBeNull();
  });

  it('leaves out what the server would turn the whole message down for', () => {
    const many = Array.from({ length: 30 }, (_, index) => `zhida-s${index}=v`).join('&');
    const link = readFlowLink(`${PAGE}?zhida-flow=f&zhida-a=&zhida-b=${'v'.repeat(101)}&${many}`);
    expect(Object.keys(link?.values ?? {})).toHaveLength(20);
    expect(link?.values).not.toHaveProperty('a');
    expect(link?.values).not.toHaveProperty('b');
  });

  it('is written with the rest of the address and without what somebody answered', () => {
    expect(writeFlowLink(`${PAGE}?id=7&zhida-flow=old&zhida-right=trademark#top`, 'verify-notice')).toBe(
      `${PAGE}?id=7&zhida-flow=verify-notice`,
    );
  });
});
