import { describe, expect, it } from 'vitest';
import { messageSendSchema } from '../../server/protocol/index.ts';
import { readPage } from '../../widget/chat/read-page.ts';

const HERE = 'https://www.example.gov.cn/matters/renewal?visitor=7#top';

describe('what a page says of itself', () => {
  it.each([
    [null, null, null],
    [' ', null, null],
    ['trademark-renewal', null, { service: 'trademark-renewal' }],
    [null, '', { url: 'https://www.example.gov.cn/matters/renewal' }],
    [null, 'https://sbj.cnipa.gov.cn/a?b=c', { url: 'https://sbj.cnipa.gov.cn/a' }],
    ['s', '/x', { service: 's', url: 'https://www.example.gov.cn/x' }],
    ['s'.repeat(65), null, null],
    [null, 'javascript:alert(1)', null],
    [null, 'https://', null],
    [null, `/${'x'.repeat(2000)}`, null],
  ])('as service %j and address %j is %j', (service, page, told) => {
    expect(readPage(service, page, HERE)).toEqual(told);
  });

  it('is what the server takes', () => {
    const message = { clientId: '0f8fad5b-d9cb-469f-a165-70867728950e', conversationId: null, text: '要什么材料' };
    const page = readPage('trademark-renewal', '', HERE);
    expect(messageSendSchema.safeParse({ ...message, page }).success).toBe(true);
  });
});
