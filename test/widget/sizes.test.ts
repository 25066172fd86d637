import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWidget } from '../../widget/build.ts';

const outFolder = mkdtempSync(join(tmpdir(), 'zhida-widget-'));
const gzipKilobytes = (file: string) => gzipSync(readFileSync(join(outFolder, file)), { level: 9 }).length / 1000;
const read = (file: string) => readFileSync(join(outFolder, file), 'utf8');

describe('the built widget', () => {
  beforeAll(() => buildWidget({ outFolder }));
  afterAll(() => rmSync(outFolder, { recursive: true }));

  it('costs a page that nobody opens it on 5 kB', () => {
    expect(gzipKilobytes('widget.js')).toBeLessThanOrEqual(5);
  });

  it('costs the first opening 60 kB', () => {
    expect(gzipKilobytes('chat.js')).toBeLessThanOrEqual(60);
  });

  it('has a classic loader that fetches the application from beside itself', () => {
    expect(read('widget.js')).toMatch(/import\(new URL\([`'"]chat\.js[`'"],/);
    expect(read('widget.js')).not.toMatch(/\bimport\.meta\b|\bexport\b/);
  });

  it('makes no markup of text and code of strings', () => {
    expect(read('widget.js') + read('chat.js').replace(/dangerouslySetInnerHTML/g, '')).not.toMatch(
      /insertAdjacentHTML|document\.write|new Function\(|\beval\(/,
    );
  });

  it.each(['index.html', 'english.html'])(
    'has in %s neither scripts nor styles of its own, nor any from elsewhere',
    (page) => {
      expect(read(page)).not.toMatch(
        /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|(?:src|<link[^>]*href)="(?:https?:)?\/\//,
      );
    },
  );
});
