import { Converter } from 'opencc-js';
import type { ScriptConverter } from '../ports/index.ts';

/** OpenCC dictionaries. Only the Taiwan phrase set turns 軟體 and 網路 into 软件 and 网络. */
export function createOpenccScriptConverter(): ScriptConverter {
  return { toSimplified: Converter({ from: 'twp', to: 'cn' }), toTraditional: Converter({ from: 'cn', to: 'tw' }) };
}
