import { describe, expect, it } from 'vitest';
import { servicePageAddress } from '../../widget/chat/service-page-address.ts';

const reply = { language: 'zh-Hans', city: null } as const;

describe('the page of a service in a reply', () => {
  it('stands on the server the chat talks to', () => {
    expect(servicePageAddress('https://zhida.example/', 'trademark-renewal', reply)).toBe(
      'https://zhida.example/services/trademark-renewal',
    );
  });

  it('stands below the folder the chat came from', () => {
    expect(servicePageAddress('https://portal.example/zhida/', 'fee-payment', reply)).toBe(
      'https://portal.example/zhida/services/fee-payment',
    );
  });

  it('is for the place and in the language of the reply', () => {
    expect(servicePageAddress('https://zhida.example/', 'fee-payment', { language: 'en', city: 'hangzhou' })).toBe(
      'https://zhida.example/services/fee-payment?lang=en&city=hangzhou',
    );
  });

  it('is none where the address of the server is none', () => {
    expect(servicePageAddress('', 'fee-payment', reply)).toBeNull();
  });
});
