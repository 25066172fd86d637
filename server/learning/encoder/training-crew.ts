import { PARTS, type TrainingMemory } from './training-memory.ts';
import { PHASES } from './training-step.ts';

/** Those who run the parts of a training. */
export interface RunningCrew {
  /** Returns when every part has run the phase. */
  runPhase(phase: number): void;
  end(): Promise<void>;
}

/** Gets a crew ready for the memory of one training. */
export type TrainingCrew = (memory: TrainingMemory) => Promise<RunningCrew>;

/** Runs a phase in one part. */
export const runPart = (memory: TrainingMemory, phase: number, part: number): void => PHASES[phase]?.(memory, part);

/** All parts one after the other on the thread that asks. */
export const trainAlone: TrainingCrew = async (memory) => ({
  runPhase(phase) {
    for (let part = 0; part < PARTS; part++) runPart(memory, phase, part);
  },
  end: async () => {},
});
