import { isBuiltin } from 'node:module';
import { inEach } from '../fault.ts';
import { placeOf } from '../house-plan.ts';
import { packageOf } from './import-order.ts';

/** What speaks HTTP and the socket cannot be hidden behind a port without rewriting it there. */
const WIRE_VENDORS = ['express', 'socket.io', 'helmet', 'multer', 'express-rate-limit'];
const WIRE_ROOMS = ['transport', 'app'];
/** Adapters and the process name any vendor; protocol and config import zod alone, which the import order judges. */
const EXEMPT_ROOMS = ['adapters', 'index', 'protocol', 'config'];

/** Inside the server a vendor (any package but zod) is named where it is wrapped, and nowhere else. */
export const namesVendorsInAdapters = inEach(({ path, imports }) => {
  const { room } = placeOf(path);
  if (room === null || EXEMPT_ROOMS.includes(room)) return [];
  return imports.flatMap((one) => {
    const name = packageOf(one);
    if (name === null || name === 'zod' || isBuiltin(one.specifier ?? '')) return [];
    if (WIRE_ROOMS.includes(room) && WIRE_VENDORS.includes(name)) return [];
    return [{ line: one.line, message: `${room} may not name the vendor ${name}: wrap it in an adapter` }];
  });
});
