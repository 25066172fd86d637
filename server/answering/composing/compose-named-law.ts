import {
  type ArticleKey,
  addDays,
  type Bilingual,
  type Chunk,
  type LocalDate,
  parseArticleKey,
  type Statement,
} from '../../domain/index.ts';
import type { KnowledgeLookup, Law, LawVersion } from '../../knowledge/index.ts';
import { writeDate } from '../../language/index.ts';
import type { Composing } from './composing-parts.ts';

/** More laws than these in one question are a list, not a question about one of them. */
const MAX_LAWS = 3;

/** One version of a law with the law it belongs to. */
interface NamedVersion {
  readonly law: Law;
  readonly version: LawVersion;
}

/** Whether and since when the laws a question names are in force, and what stands in their place; nothing when that is not what it asks. */
export function composeLawStanding(composing: Composing): Statement[] {
  const { namedLaws, namedKeys, slots } = composing.understood;
  if (slots.validity === undefined || namedKeys.length > 0) return [];
  return namedLaws.slice(0, MAX_LAWS).flatMap((key) => sayStanding(key, composing));
}

/** Of the laws a question names, those whose text is not held here: what they are, and where they stand. */
export function composeUnheldLaws(composing: Composing): Statement[] {
  const unheld = composing.understood.namedLaws.filter((key) => !isHeld(key, composing));
  return unheld.slice(0, MAX_LAWS).flatMap((key) => sayNotHeld(`${key}/1`, composing));
}

/** An article of a text that is not digested: says whether the text holds today or what has replaced it, and quotes nothing in its place. */
export function sayNotHeld(article: ArticleKey, composing: Composing): Statement[] {
  const key = article.split('/')[0] ?? '';
  const named = findVersion(key, composing.lookup);
  if (!named || isHeld(key, composing)) return [];
  const { zh, en } = standing(named, composing);
  const hasEnded = isPast(named.version, composing);
  const remark = hasEnded
    ? {
        zh: '旧文本的条文这里没有收录，新旧条号可能不同，请按现行文本或者行为当时有效的文本核对，以官方公布为准。',
        en: 'Its articles are not held here and the numbers may differ; check the text in force at the time in question. The official publication prevails.',
      }
    : {
        zh: '它的条文这里没有收录，请看官方文本，以官方公布为准。',
        en: 'Its articles are not held here; see the official text, which prevails.',
      };
  return [statement(composing.language === 'zh' ? `${zh}${remark.zh}` : `${en} ${remark.en}`, [])];
}

function sayStanding(key: string, composing: Composing): Statement[] {
  const named = findVersion(key, composing.lookup);
  if (!named) return [];
  const { zh, en } = standing(named, composing);
  const text = composing.language === 'zh' ? `${zh}以官方公布为准。` : `${en} The official publication prevails.`;
  return [statement(text, lastArticle(key, named.version, composing))];
}

/** The last article of a text held whole, which says when it takes effect. */
function lastArticle(key: string, { digested, articles }: LawVersion, { index, scope }: Composing): Chunk[] {
  const chunk = digested === 'whole' ? index.byKey(`${key}/${articles}`, scope) : null;
  return chunk ? [chunk] : [];
}

/** Whether a version is in force on the day asked, in one sentence, with its official address. */
function standing(named: NamedVersion, composing: Composing): Bilingual {
  const { law, version } = named;
  const of = (language: 'zh' | 'en') => [version.label[language], version.documentNumber].filter(Boolean);
  const said = sayState(named, composing);
  return {
    zh: `《${law.short.zh}》（${of('zh').join('，')}）${said.zh}。${version.url ? `官方文本：${version.url} 。` : ''}`,
    en: `The ${law.short.en} (${of('en').join(', ')}) ${said.en}.${version.url ? ` Official text: ${version.url} .` : ''}`,
  };
}

const zhDay = (day: LocalDate | null) => writeDate(day ?? '', 'zh');
const enDay = (day: LocalDate | null) => writeDate(day ?? '', 'en');

function sayState(named: NamedVersion, composing: Composing): Bilingual {
  const { effectiveFrom: from, effectiveTo: to, standing: checked } = named.version;
  const next = nextOf(named, composing.lookup);
  if (isPast(named.version, composing)) return saidEnded(to, next);
  if (checked === 'unverified')
    return {
      zh: '现在是否仍然有效，这里没有核实到',
      en: 'could not be checked here: whether it is still in force is not known',
    };
  if (from > composing.understood.question.asOf)
    return {
      zh: `自${zhDay(from)}起施行，现在还没有施行`,
      en: `takes effect on ${enDay(from)} and is not in force yet`,
    };
  const { zh, en } = saidComing(to, next);
  return { zh: `自${zhDay(from)}起施行，现行有效${zh}`, en: `has been in force since ${enDay(from)}${en}` };
}

function saidEnded(to: LocalDate | null, next: NamedVersion | null): Bilingual {
  const follows = next
    ? {
        zh: `，自${zhDay(next.version.effectiveFrom)}起由《${next.law.short.zh}》（${next.version.label.zh}）取代`,
        en: `; the ${next.law.short.en} (${next.version.label.en}) has applied in its place since ${enDay(next.version.effectiveFrom)}`,
      }
    : { zh: '', en: '' };
  return {
    zh: `施行到${zhDay(to)}，已经不再有效${follows.zh}`,
    en: `applied until ${enDay(to)} and is no longer in force${follows.en}`,
  };
}

function saidComing(to: LocalDate | null, next: NamedVersion | null): Bilingual {
  if (!next) return { zh: '', en: '' };
  return {
    zh: `，施行到${zhDay(to)}；自${zhDay(next.version.effectiveFrom)}起施行${next.version.label.zh}的文本`,
    en: ` and applies until ${enDay(to)}; from ${enDay(next.version.effectiveFrom)} the text ${next.version.label.en} applies`,
  };
}

const isPast = ({ effectiveTo }: LawVersion, { understood }: Composing) =>
  effectiveTo !== null && effectiveTo < understood.question.asOf;

/** What takes the place of a version: the entry it names, or the version of the same law that begins the day after. */
function nextOf({ law, version }: NamedVersion, lookup: KnowledgeLookup): NamedVersion | null {
  if (version.replacedBy !== null) return findVersion(version.replacedBy, lookup);
  const { effectiveTo } = version;
  if (effectiveTo === null) return null;
  const next = law.versions.find(({ effectiveFrom }) => effectiveFrom === addDays(effectiveTo, 1));
  return next ? { law, version: next } : null;
}

function findVersion(key: string, lookup: KnowledgeLookup): NamedVersion | null {
  const law = lookup.law(parseArticleKey(`${key}/1`)?.law ?? '');
  const version = lookup.lawVersion(`${key}/1`);
  return law && version ? { law, version } : null;
}

/** Whether articles of a version are held: in digests, or in an official text that was added. */
const isHeld = (key: string, { lookup, index, scope }: Composing) =>
  lookup.knowledge.digests.some(({ law, version }) => `${law}@${version}` === key) ||
  index.byKey(`${key}/1`, scope) !== null;

const statement = (text: string, chunks: readonly Chunk[]): Statement => ({
  text,
  form: 'sentence',
  chunks: [...chunks],
  figuresFrom: [text],
  core: true,
});
