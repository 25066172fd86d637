import { inEach, type Rule } from '../fault.ts';
import { hasFace, placeOf } from '../house-plan.ts';

/** Every room shows one face of named re-exports, and nobody reaches past it. Tests mirror the sources and are exempt. */
export const keepsFaces: Rule = (modules) => [...missingFaces(modules), ...ownWords(modules), ...reaching(modules)];

const faceOf = (room: string) => `server/${room}/index.ts`;

const missingFaces: Rule = (modules) => {
  const folders = modules.map(({ path }) => path).filter((path) => path.split('/').length > 2);
  const rooms = new Set(folders.flatMap((path) => placeOf(path).room ?? []));
  return [...rooms]
    .filter((room) => hasFace(room) && !folders.includes(faceOf(room)))
    .map((room) => ({ path: faceOf(room), line: 1, message: `${room} has no face` }));
};

const ownWords = inEach(({ path, notReexports }) => {
  const { room } = placeOf(path);
  if (room === null || !hasFace(room) || path !== faceOf(room)) return [];
  return notReexports.map((line) => ({
    line,
    message: 'a face holds named re-exports alone (`export *` for types alone)',
  }));
});

const reaching = inEach(({ path, imports }) => {
  const importer = placeOf(path);
  if (!['server', 'scripts'].includes(importer.area)) return [];
  return imports.flatMap(({ line, target }) => {
    const room = target === null ? null : placeOf(target).room;
    if (target === null || room === null || room === importer.room || !hasFace(room)) return [];
    return target === faceOf(room) ? [] : [{ line, message: `reaches past the face of ${room} to ${target}` }];
  });
});
