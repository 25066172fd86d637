const CENTRES = 1_000;
/** Directions in which the vectors of a cluster spread, as those of a trained model do, and how far. */
const DIRECTIONS = 24;
const SPREAD = 0.2;
const NOISE = 0.35;

/** Unit vectors in clusters, the same on every run. */
export function createClusteredVectors(count: number, dimensions: number): Float32Array[] {
  const draw = createGaussian(7);
  const drawVectors = (wanted: number) =>
    Array.from({ length: wanted }, () => Float32Array.from({ length: dimensions }, draw));
  const [centres, directions] = [drawVectors(CENTRES), drawVectors(DIRECTIONS)];
  return Array.from({ length: count }, (_, at) => {
    const vector = Float32Array.from(
      centres[(at * 7_919) % CENTRES] as Float32Array,
      (value) => value + NOISE * draw(),
    );
    for (const direction of directions) {
      const weight = SPREAD * draw();
      for (let place = 0; place < dimensions; place++)
        vector[place] = (vector[place] ?? 0) + weight * (direction[place] ?? 0);
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

/** Normally distributed numbers (Box and Muller) from the linear congruential generator of Numerical Recipes. */
function createGaussian(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 1) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}
