import { Document } from '@langchain/core/documents';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import { ZhidaRetriever, type ZhidaRetrieverInput } from '../../server/adapters/langchain-retriever.ts';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import type { SearchIndex } from '../../server/retrieval/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleSearchIndex } from '../doubles/sample-search-index.ts';
import { createSettableClock } from '../doubles/settable-clock.ts';

const old = sampleChunk({
  key: 'trademark-law@2019/40',
  title: '商标法',
  article: '商标法第四十条',
  version: '2019修正',
  url: 'https://flk.npc.gov.cn/',
  text: '要点：宽展期六个月',
  officialText: '给予六个月的宽展期。',
  effectiveTo: day('2026-12-31'),
});
const renewed = sampleChunk({ key: 'trademark-law@2026/40', text: '宽展期一年', effectiveFrom: day('2027-01-01') });
const card = sampleChunk({ key: 'card:renewal#fees', kind: 'card', text: '宽展期续展另收费用' });
const local = sampleChunk({ key: 'answer:local', kind: 'answer', text: '宽展期补贴', cities: ['beijing'] });
const english = sampleChunk({ key: 'guide', language: 'en', text: 'grace period' });
const searchIndex = await sampleSearchIndex([old, renewed, card, local, english]);

const clock = createSettableClock('2026-11-22T02:00:00Z');
const create = (options: Partial<ZhidaRetrieverInput> = {}) =>
  new ZhidaRetriever({ searchIndex, clock, scriptConverter: createOpenccScriptConverter(), k: 9, ...options });
const keysOf = (found: readonly Document<{ readonly key: string }>[]) =>
  found.map(({ metadata }) => metadata.key).sort();

describe('the retriever of LangChain', () => {
  it('gives documents of official words where there are some, with all that a citation needs', async () => {
    const [document] = await create({ k: 1, kinds: ['article'] }).invoke('宽展期');
    expect(document).toBeInstanceOf(Document);
    expect(document).toEqual({
      id: old.id,
      pageContent: '给予六个月的宽展期。',
      metadata: {
        key: 'trademark-law@2019/40',
        kind: 'article',
        title: '商标法',
        article: '商标法第四十条',
        version: '2019修正',
        url: 'https://flk.npc.gov.cn/',
        effectiveFrom: null,
        effectiveTo: '2026-12-31',
        score: expect.any(Number),
      },
    });
  });

  it.each<[string, Partial<ZhidaRetrieverInput>, readonly string[]]>([
    ['in force on the day of the question', {}, [card.key, old.key]],
    ['in force on the day asked for', { asOf: '2027-01-01' }, [card.key, renewed.key]],
    ['of a city too', { city: 'beijing' }, [local.key, card.key, old.key]],
    ['of the kinds that are wanted', { kinds: ['card', 'answer'] }, [card.key]],
  ])('finds what is %s', async (_, options, keys) => {
    expect(keysOf(await create(options).invoke('宽展期'))).toEqual(keys);
  });

  it('finds English texts for an English question', async () => {
    expect(keysOf(await create({ language: 'en' }).invoke('grace period'))).toEqual(['guide']);
  });

  it('finds what a question in traditional characters means', async () => {
    expect(keysOf(await create().invoke('寬展期'))).toEqual([card.key, old.key]);
  });

  it('gives four by default, and no more than wanted', async () => {
    const many = Array.from({ length: 9 }, (_, at) => sampleChunk({ key: `${at}`, text: '宽展期' }));
    const large = await sampleSearchIndex(many);
    const { k: _, ...others } = { searchIndex: large, clock, scriptConverter: createOpenccScriptConverter(), k: 0 };
    expect(await new ZhidaRetriever(others).invoke('宽展期')).toHaveLength(4);
    expect(await create({ searchIndex: large, k: 2 }).invoke('宽展期')).toHaveLength(2);
  });

  it.each(['', '？！……'])('finds nothing for "%s"', async (question) => {
    expect(await create().invoke(question)).toEqual([]);
  });

  it('refuses a day that there is not', () => {
    expect(() => create({ asOf: '2026-02-30' })).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });
});

describe('the retriever in chains of LangChain', () => {
  const context = RunnableLambda.from((found: Document[]) => found.map(({ pageContent }) => pageContent).join('\n'));

  it('gives a model what was found for the question', async () => {
    const prompts: string[] = [];
    const chain = RunnableSequence.from([
      { context: create({ k: 1, kinds: ['article'] }).pipe(context), question: new RunnablePassthrough() },
      ChatPromptTemplate.fromTemplate('{context}\n---\n{question}'),
      new FakeListChatModel({ responses: ['六个月。'] }),
      new StringOutputParser(),
    ]);
    const handleChatModelStart = (_: unknown, [messages]: { content: unknown }[][]) =>
      void prompts.push(String(messages?.[0]?.content));
    expect(await chain.invoke('宽展期多久', { callbacks: [{ handleChatModelStart }] })).toBe('六个月。');
    expect(prompts).toEqual(['给予六个月的宽展期。\n---\n宽展期多久']);
  });

  it('answers several questions at a time, and streams', async () => {
    const chain = create({ k: 1, kinds: ['article'] }).pipe(context);
    expect(await chain.batch(['宽展期', '寬展期'])).toEqual([old.officialText, old.officialText]);
    const pieces: string[] = [];
    for await (const piece of await chain.stream('宽展期')) pieces.push(piece);
    expect(pieces.join('')).toBe(old.officialText);
  });

  it('tells callbacks the question and what was found, or why nothing was', async () => {
    const events: unknown[] = [];
    const callbacks = [
      {
        handleRetrieverStart: (_: unknown, question: string) => void events.push(question),
        handleRetrieverEnd: (found: Document[]) => void events.push(found.length),
        handleRetrieverError: (error: Error) => void events.push(error.message),
      },
    ];
    await create({ k: 1 }).invoke('宽展期', { callbacks });
    const search: SearchIndex['search'] = () => Promise.reject(new Error('the index broke'));
    const broken = create({ searchIndex: { ...searchIndex, search } }).invoke('年费', { callbacks });
    await expect(broken).rejects.toThrow('the index broke');
    expect(events).toEqual(['宽展期', 1, '年费', 'the index broke']);
  });

  /** Searches that never end. */
  const hanging = { ...searchIndex, search: () => new Promise<never>(() => undefined) };

  it('ends when its signal is given, before or while it searches', async () => {
    const retriever = create({ searchIndex: hanging });
    await expect(retriever.invoke('年费', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow();
    const stop = new AbortController();
    const [alone, piped] = [retriever, retriever.pipe(context)].map((chain) =>
      chain.invoke('年费', { signal: stop.signal }).catch((error: Error) => error),
    );
    stop.abort();
    expect([await alone, await piped]).toEqual([expect.any(Error), expect.any(Error)]);
  });

  it('ends when its time is over', async () => {
    await expect(create({ searchIndex: hanging }).invoke('年费', { timeout: 50 })).rejects.toThrow();
  });
});
