import { describe, expect, it } from 'vitest';
import { COLOURS, element, GROUNDS } from '../../../scripts/charts/svg.ts';

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('charts', () => {
  it.each(Object.entries(GROUNDS))('have colours that stand out 3 to 1 from a %s ground', (_, ground) => {
    for (const colour of COLOURS) {
      const [low = 0, high = 0] = [luminance(colour), luminance(ground)].sort((left, right) => left - right);
      expect((high + 0.05) / (low + 0.05), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('write text and attributes that are no markup', () => {
    expect(element('text', { x: 1 / 3, class: 'a"b' })).toBe('<text x="0.33" class="a&quot;b"/>');
  });
});
