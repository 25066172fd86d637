const SERVING = new Set('的了吗呢吧啊么什哪怎这那');
const OFTEN_SERVING = new Set('和与或在是有我你他它要就都也还及把被让给对个几多少一己不可以能会');

/** Whether a Chinese character only serves the sentence, and is no part of a word that says what is asked. */
export const isServing = (character: string): boolean => SERVING.has(character);

/** Whether it often does, but is part of a word in places (转让, 许可, 专有). */
export const isOftenServing = (character: string): boolean => SERVING.has(character) || OFTEN_SERVING.has(character);
