/** A file as it lies in the tree: its path from the root, with forward slashes, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One mention of another module: import, re-export, `import()`, `import('...')` in a type, or `require()`. */
export interface Import {
  readonly line: number;
  /** What stands in the source, or null when it is computed and so cannot be judged. */
  readonly specifier: string | null;
  /** Path from the root when the specifier is relative, else null. */
  readonly target: string | null;
  /** True only when the whole statement vanishes at run time. */
  readonly typeOnly: boolean;
}

/** Anything with a body: function, arrow, method, accessor, constructor. */
export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  lines: number;
}

/** A cast, and every type name written in it: `as readonly Draft[]` names `Draft`. */
export interface Cast {
  readonly line: number;
  readonly types: readonly string[];
}

/** What the rules of the house need to know of one file. A style sheet has its lines only. */
export interface Module {
  readonly path: string;
  readonly lines: number;
  readonly imports: Import[];
  readonly functions: FunctionSize[];
  readonly casts: Cast[];
  /** Names of the types declared here as made by one stage: `type Draft = MadeBy<'compose'> & { ... }`. */
  readonly stageTypes: string[];
  /** Lines of top-level statements that are not re-exports a face may hold. */
  readonly notReexports: number[];
  readonly anyLines: number[];
  readonly environmentLines: number[];
  readonly patternLines: number[];
}
