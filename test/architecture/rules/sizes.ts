import { inEach } from '../fault.ts';

const FILE_LINES = 250;
const FUNCTION_LINES = 40;

/** No file is too long to be read in one go. */
export const keepsFilesShort = inEach(({ lines }) =>
  lines > FILE_LINES ? [{ line: 1, message: `has ${lines} lines; ${FILE_LINES} are allowed` }] : [],
);

/** No function is too long to be seen at once. In tests the callbacks of describe() and it() are lists, not functions. */
export const keepsFunctionsShort = inEach(({ functions }) =>
  functions
    .filter(({ lines }) => lines > FUNCTION_LINES)
    .map(({ name, line, lines }) => ({ line, message: `${name} has ${lines} lines; ${FUNCTION_LINES} are allowed` })),
);

/** The type that switches the others off is not used. */
export const usesNoAny = inEach(({ anyLines }) =>
  anyLines.map((line) => ({ line, message: '`any` is not used; `unknown` and a check are' })),
);
