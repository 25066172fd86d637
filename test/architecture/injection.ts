import type { RuleName } from './house-rules.ts';

/** One file laid into the clean sample, and the one fault that must follow from it. */
export interface Injection {
  readonly rule: RuleName;
  /** What the file does, as the end of a sentence that begins with "finds". */
  readonly breach: string;
  readonly path: string;
  readonly text: string;
  /** Where the fault is told; the first line of the injected file unless said. */
  readonly line?: number;
  readonly faultPath?: string;
}

/** Names the rule once for all the ways to break it. */
export const inject = (rule: RuleName, injections: readonly Omit<Injection, 'rule'>[]): Injection[] =>
  injections.map((injection) => ({ rule, ...injection }));
