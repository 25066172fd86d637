import { describe, expect, it } from 'vitest';
import { writeDate } from '../../server/language/index.ts';

describe('writeDate', () => {
  it('writes a day as Chinese readers do, without leading noughts', () => {
    expect(writeDate('2027-01-02', 'zh')).toBe('2027年1月2日');
  });

  it('writes a day as English readers do', () => {
    expect(writeDate('2026-12-31', 'en')).toBe('31 December 2026');
  });
});
