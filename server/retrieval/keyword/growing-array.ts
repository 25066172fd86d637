type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** `values`, or a copy of twice the length where they do not hold `length` numbers. */
export function withRoom<A extends Numbers>(values: A, length: number): A {
  if (length <= values.length) return values;
  const Kind = values.constructor as new (length: number) => A;
  const larger = new Kind(Math.max(length, values.length * 2));
  larger.set(values);
  return larger;
}
