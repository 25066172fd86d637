import type { DisclosureMaterial } from '../../knowledge/index.ts';
import { countLetters, hasHan, splitClauses } from '../../language/index.ts';
import { learnKind } from '../../learning/index.ts';
import { createDisclosureFeatures } from './disclosure-features.ts';

/** How probable it is, 0 to 1, that a text sets out a technical solution nobody was to know yet. */
export type RecogniseDisclosure = (text: string) => number;

/** Learns from the examples of the corpus what a disclosure is, which takes some milliseconds. Of the same corpus it is always the same; without examples nothing is one. */
export function createRecogniseDisclosure(material: DisclosureMaterial): RecogniseDisclosure {
  const featuresOf = createDisclosureFeatures(material);
  const isDisclosure = learnKind([
    ...material.examples.map((text) => ({ features: featuresOf(text), is: true })),
    ...material.others.flatMap(bothWays).map((text) => ({ features: featuresOf(text), is: false })),
  ]);
  const probabilityOf = (text: string) => (isLong(text) ? isDisclosure(featuresOf(text)) : 0);
  return (text) => Math.max(...bothWays(text).map(probabilityOf));
}

/** A text, and what stands before the question that is put at its end: 杯体设双层真空，底部有加热片，这样能申请专利吗. */
const bothWays = (text: string) => [text, splitClauses(text).slice(0, -1).join('，')];

/** Nobody sets out a technical solution in fewer letters; an English one takes more of them. */
const LEAST_LETTERS = { chinese: 20, english: 60 };
const isLong = (text: string) => countLetters(text) >= LEAST_LETTERS[hasHan(text) ? 'chinese' : 'english'];
