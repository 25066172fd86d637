import type { Module } from './modules.ts';

/** One breach of a rule of the house. */
export interface Fault {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A breach without the name of its rule, which the list of rules adds. */
export type Breach = Omit<Fault, 'rule'>;

/** A rule reads all modules at once, since some breaches lie between files. */
export type Rule = (modules: readonly Module[]) => Breach[];

/** Breaches of a rule that can be judged one file at a time. */
export const inEach =
  (judge: (module: Module) => readonly Omit<Breach, 'path'>[]): Rule =>
  (modules) =>
    modules.flatMap((module) => judge(module).map((breach) => ({ path: module.path, ...breach })));

/** One line for a person: where, which rule, what is wrong. */
export const writeFault = ({ path, line, rule, message }: Fault) => `${path}:${line} [${rule}] ${message}`;
