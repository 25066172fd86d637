import type { Language } from '../kit/language.ts';

/** What the launcher says; kept apart from the rest so that the loader stays small. */
export const launcherStrings = {
  'zh-Hans': {
    launcher: '知答·智能问答',
    loading: '正在打开…',
    failed: '暂时打不开，请稍后再点一次',
  },
  'zh-Hant': {
    launcher: '知答·智能問答',
    loading: '正在開啟…',
    failed: '暫時無法開啟，請稍後再按一次',
  },
  en: {
    launcher: 'Ask Zhida',
    loading: 'Opening…',
    failed: 'Cannot open just now. Please try again later.',
  },
} as const satisfies Record<Language, Record<string, string>>;
