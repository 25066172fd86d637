import type { ExplicitPatterns } from '../knowledge/index.ts';

/** The only patterns that may decide an intent, compiled from `corpus/intents/explicit-patterns.yaml`. */
export interface CompiledPatterns {
  isHuman(text: string): boolean;
  isUnsafe(text: string): boolean;
  isHarmful(text: string): boolean;
  isCrisis(text: string): boolean;
  /** The article references a text makes, as written, with where they start. */
  articleReferences(text: string): { readonly words: string; readonly start: number }[];
}

/** Compiles the patterns once. A pattern that is not a regular expression throws a SyntaxError that names it. */
export function compilePatterns(patterns: ExplicitPatterns): CompiledPatterns {
  const compile = (sources: readonly string[], flags: string) => sources.map((source) => new RegExp(source, flags));
  const matcher = (sources: readonly string[]) => {
    const compiled = compile(sources, 'iu');
    return (text: string) => compiled.some((pattern) => pattern.test(text));
  };
  const references = compile(patterns.articleReference, 'giu');
  return {
    isHuman: matcher(patterns.human),
    isUnsafe: matcher(patterns.unsafe),
    isHarmful: matcher(patterns.harmful),
    isCrisis: matcher(patterns.crisis),
    articleReferences: (text) =>
      references.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => ({ words: match[0], start: match.index })),
      ),
  };
}
