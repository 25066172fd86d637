import { parentPort, workerData } from 'node:worker_threads';
import { type ClassifierSchedule, type LabelledText, trainClassifierHere } from '../../learning/index.ts';

const { texts, schedule } = workerData as {
  readonly texts: readonly LabelledText[];
  readonly schedule: ClassifierSchedule;
};

const bytes = await trainClassifierHere(texts, schedule, async (progress) => parentPort?.postMessage(progress));
const { buffer } = bytes;
// Handed over rather than copied, unless it lies in memory that Node shares among small buffers.
const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
parentPort?.postMessage(bytes, isOwn ? [buffer] : []);
