import { corpusKinds } from '../../server/knowledge/index.ts';

/** Enough words to take back, go back, choose, drop and forget. */
export const tinyDialogueWords = corpusKinds.dialogueWords.schema.parse({
  correction: ['不对', '我说的是', '改成', 'i meant'],
  denial: ['不是', 'not'],
  interjections: ['哎', 'oh'],
  return: ['回到', '刚才', '说的', '的问题', 'back to'],
  restart: ['重新开始', 'start over'],
  back: ['返回上一步', 'go back'],
  continue: ['接着办', 'go on'],
  forget: ['忘掉', 'forget'],
  skip: ['跳过', '不知道', 'skip'],
  cancel: ['算了', 'never mind'],
  neither: ['都不是', 'none of these'],
  ordinals: [
    ['第一个', '1', 'the first one'],
    ['第二个', '2', 'the second one'],
  ],
  last: ['最后一个', 'the last one'],
  languages: [
    { language: 'zh-Hans', words: ['中文', 'in chinese'] },
    { language: 'en', words: ['英文', 'in english'] },
  ],
  pointers: ['它', '这个', '那个', '那', '呢', 'it', 'what about'],
  self: ['我们公司', '我是'],
  kinds: [
    { kind: 'trademark', words: ['商标', 'trademark'] },
    { kind: 'patent', words: ['专利', 'patent'] },
  ],
  offered: ['trademark-registration', 'trademark-renewal'],
  labels: [{ service: 'trademark-renewal', zh: '续标', en: 'Keeping a mark' }],
  fillers: ['我', '是', '选', '请', '的', '吧', '了', 'please', 'the', 'one'],
});
