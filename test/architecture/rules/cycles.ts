import type { Rule } from '../fault.ts';
import type { Module } from '../modules.ts';

type Graph = ReadonlyMap<string, readonly { readonly target: string; readonly line: number }[]>;

/** No module imports itself by any way round, type imports included. Each ring of files is told once, by its shortest way. */
export const hasNoCycles: Rule = (modules) => {
  const graph = graphOf(modules);
  const told = new Set<string>();
  return [...graph.keys()].flatMap((path) => {
    const ring = told.has(path) ? null : shortestRing(graph, path);
    if (!ring) return [];
    for (const member of ring) told.add(member);
    const line = graph.get(path)?.find(({ target }) => target === (ring[1] ?? path))?.line ?? 1;
    return [{ path, line, message: `imports itself: ${[...ring, path].join(' -> ')}` }];
  });
};

function graphOf(modules: readonly Module[]): Graph {
  const known = new Set(modules.map(({ path }) => path));
  const edges = ({ imports }: Module) =>
    imports.flatMap(({ target, line }) => (target !== null && known.has(target) ? [{ target, line }] : []));
  return new Map(modules.map((module) => [module.path, edges(module)]));
}

/** The files passed on the shortest way from a file back to itself, the file first; null when there is none. */
function shortestRing(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { target } of graph.get(path) ?? []) {
      if (target === start) return wayTo(path, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(path: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(path);
  return before === undefined ? [path] : [...wayTo(before, cameFrom), path];
}
