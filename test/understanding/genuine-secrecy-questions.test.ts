import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedGuard } from '../doubles/shipped-guard.ts';

const { questions } = z
  .strictObject({ questions: z.array(z.string().min(1)) })
  .parse(parse(readFileSync(new URL('./genuine-secrecy-questions.yaml', import.meta.url), 'utf8')));

describe('honest questions about secrets', () => {
  it('are 300, each its own', () => {
    expect(new Set(questions).size).toBe(300);
  });

  // The list of those stopped is compared, so that a failure names them.
  it('are none of them stopped', () => {
    expect(questions.filter((question) => shippedGuard(question).signal !== null)).toEqual([]);
  });
});
