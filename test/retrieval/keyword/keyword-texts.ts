import fc from 'fast-check';
import type { FieldFeatures, FieldSetting } from '../../../server/retrieval/index.ts';

/** Few features, so that texts and questions share many. */
export const features = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 });

/** Texts of two fields. */
export const texts = fc.array(fc.tuple(features, features), { maxLength: 15 });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const setting = fc.record<FieldSetting>({ weight: fc.double({ min: 0.2, max: 2, noNaN: true }), b: share });

/** How the two fields count. */
export const settings = fc.tuple(setting, setting);

/** Settings of two fields that count alike. */
export const EVEN: readonly FieldSetting[] = [
  { weight: 1, b: 0.75 },
  { weight: 1, b: 0.75 },
];

/** Texts of one field with the features that stand in each string. */
export const plain = (...contents: string[]): FieldFeatures[] => contents.map((content) => [content.split(' '), []]);
