import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '../../server/domain/index.ts';
import { type CardSection, type KnowledgeLookup, renderCardSection } from '../../server/knowledge/index.ts';
import { readLookup, shippedCorpus } from '../knowledge/corpus-folders.ts';
import { createRealZhida, type RunningZhida } from './real-zhida.ts';
import { givenAVisitorOn, whenTheyAsk } from './visitor.ts';

const BUILDING_AND_ASKING_MAY_TAKE_MS = 300_000;

/** What people want to know of any service, how they ask, and the sections of the card that hold it. */
const QUESTIONS: Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly sections: readonly CardSection[] }>
> = {
  materials: { zh: '{}要交什么材料？', en: 'What documents are needed for {}?', sections: ['materials'] },
  fee: { zh: '{}官费多少钱？', en: 'What are the official fees for {}?', sections: ['fees'] },
  deadline: { zh: '{}有什么期限？', en: 'What are the time limits for {}?', sections: ['periods'] },
  eligibility: { zh: '谁可以办{}？', en: 'Who may apply for {}?', sections: ['applicants', 'conditions'] },
  channel: { zh: '{}在哪里办？', en: 'Where do I apply for {}?', sections: ['channels'] },
  procedure: { zh: '{}怎么办理？', en: 'What are the steps for {}?', sections: ['steps'] },
};

const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-every-service-'));
let zhida: RunningZhida;
let lookup: KnowledgeLookup;

beforeAll(async () => {
  zhida = await createRealZhida(dataFolder).start();
  lookup = await readLookup(shippedCorpus);
}, BUILDING_AND_ASKING_MAY_TAKE_MS);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const bare = (text: string) => text.replace(/\[\d+\]|\s/g, '');

/** Whether a text holds a line of one of the sections as it reads on that day, or says that none of them is verified. */
function saysWhatTheCardHolds(
  text: string,
  id: string,
  sections: readonly CardSection[],
  day: string,
  language: 'zh' | 'en',
): boolean {
  const card = lookup.card(id);
  if (card === null) return false;
  const scope = { lookup, language, date: day as LocalDate, city: null };
  const rendered = sections.map((section) => renderCardSection(card, section, scope));
  if (rendered.every(({ status }) => status === 'unverified'))
    return /以官方公布为准|the official word applies|gov\.cn/.test(text);
  return rendered.some(({ lines }) => lines.some((line) => bare(text).includes(bare(line.text))));
}

/** Asks everything of every service in one language on one day, and gives what was not answered as it should. */
async function askEverything(day: string, language: 'zh' | 'en'): Promise<string[]> {
  const failures: string[] = [];
  for (const { id, within, zh, en } of lookup.knowledge.catalogue) {
    const name = (language === 'zh' ? zh : en).replace(/\s*[（(].*$/u, '');
    for (const [intent, { sections, ...words }] of Object.entries(QUESTIONS)) {
      const visitor = givenAVisitorOn(day, zhida);
      const question = words[language].replace('{}', name);
      await whenTheyAsk(visitor, question);
      const reply = visitor.lastReply;
      const isMeant = reply?.service === (within ?? id) && reply.matter === (within === null ? null : id);
      const says = reply?.origin === 'reviewed' || saysWhatTheCardHolds(reply?.text ?? '', id, sections, day, language);
      if (reply?.kind !== 'answer' || reply.intent !== intent || !isMeant || !says)
        failures.push(
          `${question} -> ${reply?.kind} ${reply?.intent} ${reply?.service}/${reply?.matter} ${reply?.text}`,
        );
    }
  }
  return failures;
}

describe('materials, fee, deadline, eligibility, channel and procedure of every service and matter', () => {
  for (const day of ['2026-11-22', '2027-02-01'])
    for (const language of ['zh', 'en'] as const)
      it(
        `are answered from known fields, or said not to be verified, in ${language} on ${day}`,
        async () => {
          expect(lookup.knowledge.catalogue).toHaveLength(87);
          expect(await askEverything(day, language)).toEqual([]);
        },
        BUILDING_AND_ASKING_MAY_TAKE_MS,
      );
});
