import type { DisclosureMaterial } from '../../knowledge/index.ts';
import { createLinearClassifier, trainLinearClassifier } from '../../learning/index.ts';
import { createDisclosureFeatures } from './disclosure-features.ts';

/** How probable it is, 0 to 1, that a text sets out a technical solution nobody was to know yet. */
export type RecogniseDisclosure = (text: string) => number;

const [DISCLOSURE, OTHER] = ['disclosure', 'other'];

/** Learns from the examples of the corpus what a disclosure is, which takes some milliseconds. Of the same corpus it is always the same; without examples nothing is one. */
export function createRecogniseDisclosure(material: DisclosureMaterial): RecogniseDisclosure {
  const featuresOf = createDisclosureFeatures(material);
  const examples = [
    ...material.examples.map((text) => ({ features: featuresOf(text), label: DISCLOSURE })),
    ...material.others.map((text) => ({ features: featuresOf(text), label: OTHER })),
  ];
  const classifier = createLinearClassifier(trainLinearClassifier(examples));
  return (text) => classifier.predict(featuresOf(text)).find(({ label }) => label === DISCLOSURE)?.probability ?? 0;
}
