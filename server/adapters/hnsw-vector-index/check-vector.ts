import { ZhidaError } from '../../domain/index.ts';

/**
 * Lets through what may be compared: the native code aborts the process on a value that is not a number. The squared length is not finite as soon as one
 * value is not; where it is, so is every inner product. Throws `input-invalid`.
 */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions)
    throw new ZhidaError(
      'input-invalid',
      `A vector of ${vector.length} dimensions was given where ${dimensions} are needed.`,
    );
  let squares = 0;
  for (let at = 0; at < dimensions; at++) squares += (vector[at] ?? 0) ** 2;
  if (!Number.isFinite(Math.fround(squares)))
    throw new ZhidaError('input-invalid', 'A vector holds a value that is not a finite number, or is far too long.');
}
