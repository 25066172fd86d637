import { createHash } from 'node:crypto';
import type { Chunk } from '../../domain/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import {
  type ClassifierSchedule,
  type EncoderMaterial,
  type EncoderSchedule,
  type LabelledText,
  type TrainClassifier,
  type TrainingCrew,
  type TrainingProgress,
  trainEncoder,
  writeTextEncoder,
} from '../../learning/index.ts';
import type { ModelKind } from '../../ports/index.ts';
import { groupChunks, questionsOfChunks, searchedText } from '../../retrieval/index.ts';
import { flowExamples, intentExamples, serviceExamples } from '../../understanding/index.ts';
import type { TakeStep } from '../progress.ts';
import type { Training } from './obtain-model.ts';

/** Characters of a checksum that tell the texts of one model apart. */
const CHECKSUM_CHARACTERS = 16;

type ClassifierKind = Exclude<ModelKind, 'embedding'>;

/** How long the encoder of a corpus is trained: a quarter of a minute on two cores for the shipped one. */
const ENCODER_SCHEDULE: EncoderSchedule = {
  dimensions: 256,
  viewEpochs: 2.2,
  questionEpochs: 20,
  mostSteps: 160,
  seed: 1,
};

/**
 * How long the classifiers of a corpus are trained: some fifteen seconds of processor time for the shipped one, eight of them for the longer; each has a thread.
 * There are more labels of services: within the same time, the network of intents has more units, and goes over the texts more often (0.847 instead of 0.841 of
 * the development questions for its classifier alone; twice as many units again gain 0.001).
 */
const CLASSIFIER_SCHEDULES: Readonly<Record<ClassifierKind, ClassifierSchedule>> = {
  intents: scheduleOf({ units: 64, epochs: [6, 5] }),
  services: scheduleOf({ units: 32, epochs: [4, 3] }),
  flows: scheduleOf({ units: 32, epochs: [6, 5] }),
};

function scheduleOf(network: Pick<ClassifierSchedule['network'], 'units' | 'epochs'>): ClassifierSchedule {
  return {
    marginEpochs: [3, 3],
    network: { ...network, leftOut: 0.3, smoothing: 0 },
    networkCount: 1,
    outsideLabel: null,
  };
}

/** The embedding model, trained on the texts of all Chunks, on the questions they answer, and on which rests on which. */
export function embeddingTraining(chunks: readonly Chunk[], startCrew: TrainingCrew, takeStep: TakeStep): Training {
  return {
    kind: 'embedding',
    labels: [],
    texts: new Set(chunks.map(({ checksum }) => checksum.slice(0, CHECKSUM_CHARACTERS))),
    async train() {
      await takeStep('learn', 0, 1);
      const model = await trainEncoder(encoderMaterial(chunks), ENCODER_SCHEDULE, startCrew, ({ done, total }) =>
        takeStep('learn', done, total),
      );
      return writeTextEncoder(model);
    },
  };
}

/** What an encoder learns from Chunks. The rivals of an answer are the other Chunks of its law, its card, its document. */
function encoderMaterial(chunks: readonly Chunk[]): EncoderMaterial {
  const questions = questionsOfChunks(chunks);
  const groups = groupChunks(chunks);
  const members = new Map<number, number[]>();
  for (const [position, group] of groups.entries()) members.set(group, [...(members.get(group) ?? []), position]);
  const places = new Map<string, number>(chunks.map(({ key }, position) => [key, position]));
  return {
    documents: chunks.map(searchedText),
    questions,
    links: chunks.flatMap(({ basis }, from) =>
      basis.flatMap((key) => {
        const to = places.get(key);
        return to === undefined ? [] : [[from, to] as const];
      }),
    ),
    rivals: questions.map(({ answers: [first = 0] }) => members.get(groups[first] ?? -1) ?? []),
  };
}

/** Who trains a classifier, and who is told how far that is. */
interface ClassifierTeacher {
  readonly trainClassifier: TrainClassifier;
  report(progress: TrainingProgress): Promise<void>;
}

/** The classifier of intents, trained on the phrasings of the corpus. */
export const intentTraining = (knowledge: Knowledge, by: ClassifierTeacher): Training =>
  classifierTraining('intents', intentExamples(knowledge), by);

/** The classifier of services, trained on their names and phrasings. */
export const serviceTraining = (knowledge: Knowledge, by: ClassifierTeacher): Training =>
  classifierTraining('services', serviceExamples(knowledge), by);

/** The classifier of guided flows, trained on what people tell of the situations they lead on from. */
export const flowTraining = (knowledge: Knowledge, by: ClassifierTeacher): Training =>
  classifierTraining('flows', flowExamples(knowledge), by);

function classifierTraining(
  kind: ClassifierKind,
  examples: readonly LabelledText[],
  { trainClassifier, report }: ClassifierTeacher,
): Training {
  return {
    kind,
    labels: [...new Set(examples.map(({ label }) => label))],
    texts: new Set(examples.map(checksumOf)),
    train: () => trainClassifier(examples, CLASSIFIER_SCHEDULES[kind], report),
  };
}

const checksumOf = ({ label, text }: LabelledText) =>
  createHash('sha256').update(`${label}\n${text}`).digest('hex').slice(0, CHECKSUM_CHARACTERS);
