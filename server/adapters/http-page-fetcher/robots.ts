/** What a host allows a program, as its robots.txt says it (RFC 9309). */
export interface RobotsRule {
  readonly allows: boolean;
  /** The beginning of a path in one form of writing, with `*` for anything and `$` for the end. */
  readonly pattern: string;
}

/** Longer files need not be read further (RFC 9309, 2.5). */
const MAX_CHARACTERS = 500 * 1024;

/** The rules of a robots.txt for the program of this name: those of every group that names it, else those for all. Lines that are no rules are passed over. */
export function readRobots(text: string, program: string): RobotsRule[] {
  const groups = readGroups(text.slice(0, MAX_CHARACTERS));
  const named = (name: string) => groups.filter(({ programs }) => programs.includes(name));
  const own = named(program.toLowerCase());
  return (own.length > 0 ? own : named('*')).flatMap(({ rules }) => rules);
}

/** Whether the rules let a path (with its query) be fetched: the longest that fits decides, of two as long the one that allows. */
export function isAllowed(path: string, rules: readonly RobotsRule[]): boolean {
  const written = inOneForm(path);
  const [strongest] = rules
    .filter(({ pattern }) => fits(written, pattern))
    .sort((left, right) => right.pattern.length - left.pattern.length || Number(right.allows) - Number(left.allows));
  return strongest?.allows ?? true;
}

function readGroups(text: string) {
  const groups: { programs: string[]; rules: RobotsRule[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/iu.exec(line) ?? [];
    const kind = field.toLowerCase();
    const last = groups.at(-1);
    if (kind === 'user-agent') {
      const program = (/^(?:\*|[a-z_-]+)/iu.exec(value)?.[0] ?? '').toLowerCase();
      // Names that follow one another share the rules after them.
      if (last && last.rules.length === 0) last.programs.push(program);
      else groups.push({ programs: [program], rules: [] });
    } else if (last && (kind === 'allow' || kind === 'disallow'))
      // A rule without a path is none, but it ends the list of names.
      last.rules.push({ allows: kind === 'allow' || value === '', pattern: inOneForm(value) });
  }
  return groups;
}

/** Each character in the one form in which addresses are compared: %7E as ~, 中 and %e4%b8%ad as %E4%B8%AD. */
function inOneForm(path: string): string {
  const bytes = [...Buffer.from(path, 'utf8')];
  return bytes
    .map((byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`))
    .join('')
    .replace(/%[0-9a-f]{2}/giu, (written) => {
      const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
      return /[\w.~-]/u.test(character) ? character : written.toUpperCase();
    });
}

/** Fits part after part from the left, so that a pattern of many stars takes no longer than one. */
function fits(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !isWhole || at === path.length;
}
