import type { Knowledge } from '../knowledge/index.ts';
import { cleanText, textFeatures } from '../language/index.ts';

/** Fewer words than these that no wording of an intent holds say nothing of a matter. */
const MAX_OTHER_FEATURES = 2;
/** At least this share of a text's words must be those of intents. */
const MIN_SHARE = 0.5;

/** The words of a text by what they are known from: wordings of intents, names of services and matters, neither. */
export interface WordTally {
  readonly known: number;
  readonly naming: number;
  readonly unknown: number;
}

/** What a text says by its words alone, before anything is recognised. */
export interface WordingSense {
  /** Whether it says what is wanted and not of which matter (大概多久能下来, what documents do you need). */
  namesNoMatter(text: string): boolean;
  /** Whether it says no word of what is wanted: at most it names a matter (商标转让). */
  asksNothing(text: string): boolean;
  /** How many of its words say what is wanted, name a matter, or do neither. */
  tally(text: string): WordTally;
}

/**
 * Learns from the wordings of intents, which are the same for every service, and from the names of services and matters: what consists of the
 * first and holds nothing of the second names no matter.
 */
export function createWordingSense(knowledge: Knowledge): WordingSense {
  const known = new Set(intentWordings(knowledge).flatMap(longFeatures));
  const naming = new Set(
    matterNames(knowledge)
      .flatMap(longFeatures)
      .filter((feature) => !known.has(feature)),
  );
  const tally = (text: string): WordTally => {
    const features = [...new Set(longFeatures(text))];
    const others = features.filter((feature) => !known.has(feature));
    const ofMatters = others.filter((feature) => naming.has(feature)).length;
    return { known: features.length - others.length, naming: ofMatters, unknown: others.length - ofMatters };
  };
  return {
    namesNoMatter(text) {
      const { known: asking, naming: ofMatters, unknown } = tally(text);
      return ofMatters === 0 && unknown <= MAX_OTHER_FEATURES && asking >= (asking + unknown) * MIN_SHARE;
    },
    tally,
    asksNothing: (text) => !longFeatures(text).some((feature) => known.has(feature)),
  };
}

/** Single characters stand in everything. */
const longFeatures = (text: string) => textFeatures(cleanText(text).toLowerCase()).filter(({ length }) => length > 1);

const intentWordings = ({ intents }: Knowledge) =>
  intents
    .flatMap(({ phrasings }) => [...phrasings.zh, ...phrasings.en])
    .filter((wording) => wording.includes('{service}'))
    .map((wording) => wording.replaceAll('{service}', ' '));

const matterNames = ({ catalogue, cards, terms, slotWords }: Knowledge) => [
  ...catalogue.flatMap(({ zh, en }) => [zh, en]),
  ...cards.flatMap(({ aliases }) => [...aliases.zh, ...aliases.en]),
  ...terms.flatMap(({ legal, lay, abbreviations, english }) => [legal, ...lay, ...abbreviations, ...english]),
  ...slotWords.slots
    .filter(({ slot }) => slot === 'right')
    .flatMap(({ values }) => values.flatMap(({ words }) => words)),
];
