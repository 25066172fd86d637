import { isBuiltin } from 'node:module';
import { type Breach, inEach, type Rule } from '../fault.ts';
import { adapterOf, isInHouse, isLeftOf, isWrappable, placeOf } from '../house-plan.ts';
import type { Import, Module } from '../modules.ts';

/** Imports go leftward only, and each part of the tree knows no more of the others than it must. Tests are exempt. */
export const keepsImportOrder: Rule = (modules) => [
  ...inEach(({ path, imports }) => {
    if (!isInHouse(path)) return [{ line: 1, message: 'stands in no room of the house' }];
    return imports.flatMap((one) => {
      const message = judge(path, one);
      return message ? [{ line: one.line, message }] : [];
    });
  })(modules),
  ...judgeWrapping(modules),
];

function judge(path: string, one: Import): string | null {
  const { area, room } = placeOf(path);
  if (area === 'widget') return judgeWidget(path, one);
  if (area === 'scripts') return judgeScript(one);
  if (area !== 'server' || room === null) return null;
  if (one.specifier === null) {
    return room === 'adapters' ? null : 'imports a module whose name is computed, so that no rule can judge it';
  }
  if (one.target === null) {
    const zodOnly = room === 'protocol' || room === 'config';
    return zodOnly && packageOf(one) !== 'zod' ? `${room} imports zod alone, not ${one.specifier}` : null;
  }
  return judgeRoom(path, room, one.target);
}

function judgeRoom(path: string, room: string, target: string): string | null {
  const { area, room: wanted } = placeOf(target);
  if (area !== 'server' || wanted === null) return `the server imports nothing outside itself, and so not ${target}`;
  if (wanted === 'config') return room === 'index' ? null : 'config is imported by server/index.ts and scripts alone';
  if (wanted === 'adapters') {
    if (room === 'index' || (room === 'adapters' && adapterOf(path) === adapterOf(target))) return null;
    return room === 'adapters'
      ? `an adapter does not import another one (${adapterOf(target)})`
      : 'adapters are imported by server/index.ts, scripts and tests alone';
  }
  if (room === wanted) return null;
  if (room === 'adapters') {
    const known = ['domain', 'ports'].includes(wanted) || isWrappable(wanted);
    return known ? null : `an adapter imports domain, ports and the room it wraps, not ${wanted}`;
  }
  return isLeftOf(wanted, room) ? null : `${room} may not import ${wanted}, which does not stand to its left`;
}

function judgeWidget(path: string, one: Import): string | null {
  // The loader fetches the application from its own origin, which it learns in the browser; its type import is judged.
  if (one.specifier === null && path === 'widget/chat/chat-element.ts') return null;
  if (one.specifier === null) return 'imports a module whose name is computed, so that no rule can judge it';
  if (one.target === null) {
    // A bundler's settings run in Node, not in the browser.
    const inBrowser = !path.endsWith('.config.ts');
    return inBrowser && isBuiltin(one.specifier) ? `${one.specifier} does not exist in a browser` : null;
  }
  const { area, room } = placeOf(one.target);
  if (area === 'widget') return null;
  if (room !== 'protocol')
    return `the widget imports the types of server/protocol and its own files, not ${one.target}`;
  return one.typeOnly ? null : 'the widget imports types alone from server/protocol: write `import type`';
}

function judgeScript(one: Import): string | null {
  if (one.target === null) return null;
  const { area, room } = placeOf(one.target);
  // The one thing the project builds for browsers has its build beside it.
  if (one.target === 'widget/build.ts') return null;
  if (area === 'widget' || area === 'test') return `a script does not import ${one.target}`;
  return room === 'app' || room === 'index'
    ? `a script imports faces, adapters and config, not server/${room}.ts`
    : null;
}

/** An adapter wraps one room: with two it would join them behind the back of the import order. */
function judgeWrapping(modules: readonly Module[]): Breach[] {
  const wrapped = new Map<string, string>();
  return modules
    .filter(({ path }) => placeOf(path).room === 'adapters')
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ line, target }) => {
        const room = target === null ? null : placeOf(target).room;
        if (room === null || !isWrappable(room)) return [];
        const first = wrapped.get(adapterOf(path)) ?? room;
        wrapped.set(adapterOf(path), first);
        return first === room ? [] : [{ path, line, message: `wraps ${first} already and may not wrap ${room} too` }];
      }),
    );
}

/** The package a bare specifier names: `zod` for `zod/v4`, `@langchain/core` for `@langchain/core/tools`. */
export function packageOf({ specifier, target }: Import): string | null {
  if (specifier === null || target !== null) return null;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
