export { type Amount, readAmounts } from './amounts.ts';
export { findArticleNumbers, readArticleNumber } from './article-numbers.ts';
export { type AskingWords, type Clause, readClauses } from './asking-clauses.ts';
export { bareLine } from './bare-line.ts';
export { readBareNumber } from './bare-numbers.ts';
export { bigramSimilarity } from './bigram-similarity.ts';
export { cleanText, visibleText } from './clean-text.ts';
export { BLACK, type Colour, readColour, vanishesOn, WHITE } from './colours.ts';
export {
  type Correct,
  type CorrectingParts,
  type Corrections,
  createCorrections,
} from './correcting/create-corrections.ts';
export type { Mend } from './correcting/replacements.ts';
export type { Vocabulary, WordCounts } from './correcting/vocabulary.ts';
export { type Count, type CountWords, readCounts } from './counts.ts';
export { type DateFault, type DateReading, type DateSense, withYear } from './date-reading.ts';
export { type NamedDay, readDays } from './dates.ts';
export { decodeText } from './decode-text.ts';
export { detectLanguage } from './detect-language.ts';
export { createFeatureReader, type FeatureReader } from './feature-reader.ts';
export { meaningFeatures, textFeatures } from './features.ts';
export { findEveryWord, findWord, standsAlone } from './find-word.ts';
export { type GuidelineSection, type GuidelineStructure, readGuidelineStructure } from './guideline-structure.ts';
export { hasHan, hasWords, onlyWords } from './has-words.ts';
export {
  colourOf,
  groundOf,
  hidesElement,
  isTiny,
  isTransparent,
  readStyle,
  type Style,
} from './hiding-styles.ts';
export { joinLines, type PrintedLine } from './join-lines.ts';
export { type LawArticle, type LawStructure, readLawStructure } from './law-structure.ts';
export { cutMachineOrders, type KeptText, type MachineOrder } from './machine-orders.ts';
export { type NiceClass, readNiceClasses } from './nice-classes.ts';
export { type NumberedItem, readNumberedItems, type TextLine } from './numbered-items.ts';
export {
  readAssertedNumbers,
  readChineseNumeral,
  readNumbers,
  splitArticleNumbers,
  writeChineseNumeral,
} from './numerals.ts';
export { differsByOneWord } from './one-word-change.ts';
export { type Ordinal, readOrdinals } from './ordinals.ts';
export { type PatentNumber, patentCheckDigit, readPatentNumbers } from './patent-numbers.ts';
export {
  type MaskedMessage,
  type MaskedText,
  maskForKeeping,
  maskMessage,
  maskPersonalData,
  masksIn,
  type PersonalDataKind,
  withoutMasks,
} from './personal-data/mask-personal-data.ts';
export { readQuantities, readStatedQuantities } from './quantities.ts';
export { readDates } from './read-dates.ts';
export {
  type DigitRun,
  type RegisterKind,
  type RegisterNumber,
  readDigitRuns,
  readRegisterNumbers,
} from './register-numbers.ts';
export { createWordScanner, type FoundWord } from './scan-words.ts';
export { numbersAgree } from './scoped-numbers.ts';
export { hasSecrecyMark } from './secrecy-mark.ts';
export { splitClauses, splitSentences } from './sentences.ts';
export { isOftenServing, isServing } from './serving-characters.ts';
export { splitAtMarks } from './split-at-marks.ts';
export { countClauseMarks, standsBefore, widthOf } from './stands-before.ts';
export { unpackArchive } from './unpack-archive.ts';
export { UnreadableFile } from './unreadable-file.ts';
export { readValues } from './values/read-values.ts';
export type { Value } from './values/value.ts';
export { createWordList, type WordList } from './word-list.ts';
export { countLetters, withoutBrackets } from './wording.ts';
export { writeDate, writeDateWithWeekday } from './write-date.ts';
export { makesBound, readYears } from './years.ts';
