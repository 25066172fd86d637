// The form in which papers are marked (GB/T 9704-2012: 密级★保密期限) and the usual internal-papers stamp. The bare words
// 秘密, 保密 or 内部 never count: they stand in honest questions about trade secrets and confidentiality examination.
const MARK = /(?:[绝絕]密|[机機]密|[秘祕]密)\s*★|★\s*(?:[绝絕]密|[机機]密|[秘祕]密)|内部资料[，,\s]*注意保存/u;

/** Whether a text carries a secrecy marking in the form official papers use. */
export function hasSecrecyMark(text: string): boolean {
  return MARK.test(text);
}
