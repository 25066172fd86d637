import type { ExplicitPatterns } from '../knowledge/index.ts';

/** The only patterns that may decide an intent, compiled from `corpus/intents/explicit-patterns.yaml`. */
export interface CompiledPatterns {
  isHuman(text: string): boolean;
  isUnsafe(text: string): boolean;
  /** The article references a text makes, as written, with where they start. */
  articleReferences(text: string): { readonly words: string; readonly start: number }[];
}

/** Compiles the patterns once. A pattern that is not a regular expression throws a SyntaxError that names it. */
export function compilePatterns(patterns: ExplicitPatterns): CompiledPatterns {
  const compile = (sources: readonly string[], flags: string) => sources.map((source) => new RegExp(source, flags));
  const [human, unsafe, references] = [
    compile(patterns.human, 'iu'),
    compile(patterns.unsafe, 'iu'),
    compile(patterns.articleReference, 'giu'),
  ];
  return {
    isHuman: (text) => human.some((pattern) => pattern.test(text)),
    isUnsafe: (text) => unsafe.some((pattern) => pattern.test(text)),
    articleReferences: (text) =>
      references.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => ({ words: match[0], start: match.index })),
      ),
  };
}
