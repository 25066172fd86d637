import { describe, expect, it } from 'vitest';
import { OLD_LAW, useShippedAnswers } from './shipped-answers.ts';

const { answer, ask } = useShippedAnswers();

describe('a message in which nothing is asked', () => {
  const odd = {
    '👍🏻': /没有看到文字/,
    '？！……': /没有看到文字/,
    '\u200b\u2060': /没有看到文字/,
    '202310123456.7': /只看到数字/,
    '2026-12-31': /只看到数字/,
    '12345': /只看到数字/,
  };
  for (const [text, said] of Object.entries(odd))
    it(`is asked back: ${JSON.stringify(text)}`, async () => {
      const reply = await ask(text);
      expect([reply.kind, reply.text, reply.parts]).toEqual(['clarification', expect.stringMatching(said), []]);
      expect(reply.suggestions.length).toBeGreaterThan(1);
    });

  it('leaves the subject and the language of the conversation', async () => {
    const { state } = await answer('What does trademark renewal cost?');
    const { reply, state: after } = await answer('👍', OLD_LAW, state);
    expect([reply.language, reply.text, after?.service]).toEqual([
      'en',
      expect.stringMatching(/no words/),
      'trademark-renewal',
    ]);
  });
});

describe('a question as people type it', () => {
  it.each([
    ['专利年废怎么交', 'patent-annual-fee'],
    ['商标意议怎么提', 'trademark-opposition'],
    ['shangbiao xuzhan yao duoshao qian', 'trademark-renewal'],
    ['sb zhuce', 'trademark-registration'],
    ['trademrak renewel fee', 'trademark-renewal'],
    ['智慧財產權質押融資怎麼辦', 'ip-pledge-financing'],
  ])('is understood: %s', async (text, service) => {
    expect((await ask(text)).service).toBe(service);
  });

  it('is answered in Chinese where it was typed in its letters', async () => {
    expect((await ask('zhuanli nianfei duoshao')).language).toBe('zh-Hans');
  });

  it.each(['Combien coûte le renouvellement ?', 'Wie melde ich eine Marke an?', '商標更新手続きの必要書類について'])(
    'in another language gets the notice in both of ours: %s',
    async (text) => {
      const reply = await ask(text);
      expect([reply.status, reply.text]).toEqual([
        'out_of_scope_language',
        expect.stringMatching(/中文和英文[\s\S]*Chinese and English|Chinese and English[\s\S]*中文和英文/),
      ]);
    },
  );

  it('of 500 characters gets a reply', async () => {
    const story = `${'我们公司做了很多年的小家电，去年换了办公室，前阵子同事收拾东西翻出来一张纸。'.repeat(13)}商标续展多少钱？`;
    const reply = await ask([...story].slice(-500).join(''));
    expect(reply.text.length).toBeGreaterThan(20);
  });
});

describe('a question with personal data', () => {
  it('is answered, and told that the data was masked', async () => {
    const [plain, masked] = [await ask('商标续展多少钱？'), await ask('我的电话13800138000，商标续展多少钱？')];
    expect([masked.service, masked.status]).toEqual([plain.service, plain.status]);
    expect([plain, masked].map((reply) => reply.notices.some(({ kind }) => kind === 'personal-data'))).toEqual([
      false,
      true,
    ]);
  });
});
