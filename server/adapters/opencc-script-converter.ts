import { Converter, ConverterFactory, Locale } from 'opencc-js';
import type { ScriptConverter } from '../ports/index.ts';

const bySingleCharacter = Converter({ from: 't', to: 'cn' });

/** Words of law that Taiwan and the mainland share, for which the phrase set has words of computing (查詢: 查找, 執行: 运行, 複製: 拷贝). */
const SHARED = new Set('查詢 執行 資料 複製 傳送 匯出 通訊 列舉 儲存 裝置 檔案 專案 設定 支援'.split(' '));

/** Words of Taiwan that the phrase set does not have. */
const ADDED = ['積體電路電路布局 集成电路布图设计', '人工智慧 人工智能', '伺服器 服务器', '登入 登录', '滑鼠 鼠标'];

/** Words of Taiwan alone, although both scripts write them alike. */
const TAIWANESE = new Set(['程式']);

/**
 * OpenCC dictionaries. Only the Taiwan phrase set turns 軟體 and 網路 into 软件 and 网络. Of it those phrases are left out that are written alike in
 * both scripts (宣告, 程序, 文件): in a simplified text they mean what they say.
 */
export function createOpenccScriptConverter(): ScriptConverter {
  const shared = Locale.from.twp
    .flat()
    .flatMap((dictionary: unknown) => String(dictionary).split('|'))
    .filter((entry: string) => {
      const taiwan = entry.split(' ')[0] ?? '';
      return TAIWANESE.has(taiwan) || (bySingleCharacter(taiwan) !== taiwan && !SHARED.has(taiwan));
    });
  const phrases = [...shared, ...ADDED].join('|');
  return {
    toSimplified: ConverterFactory([phrases], Locale.to.cn),
    toTraditional: Converter({ from: 'cn', to: 'tw' }),
  };
}
