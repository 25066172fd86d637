import { describe, expect, it } from 'vitest';
import { dataBlock, html, linkAddresses } from '../../../server/transport/pages/markup.ts';

describe('html', () => {
  it('escapes words in elements and attributes', () => {
    expect(html`<p title="${`a"b'c`}">${'<script>&'}</p>`.text).toBe(
      '<p title="a&quot;b&#39;c">&lt;script&gt;&amp;</p>',
    );
  });

  it('leaves markup as it is, and joins lists', () => {
    expect(html`<ul>${['a', 'b'].map((word) => html`<li>${word}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('leaves null and false empty', () => {
    expect(html`${null}${false}${0}`.text).toBe('0');
  });
});

describe('a data block', () => {
  it('cannot be ended by what it holds', () => {
    expect(dataBlock('application/ld+json', { name: '</script><script>' }).text).toBe(
      '<script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>"}</script>',
    );
  });
});

describe('linkAddresses', () => {
  it('makes the addresses links and leaves the words around them', () => {
    expect(linkAddresses('见（https://sbj.cnipa.gov.cn/）。<b>').text).toBe(
      '见（<a href="https://sbj.cnipa.gov.cn/" rel="noopener">https://sbj.cnipa.gov.cn/</a>）。&lt;b&gt;',
    );
  });

  it('keeps the full stop of an English sentence out of the address', () => {
    expect(linkAddresses('See https://www.cnipa.gov.cn/a.').text).toContain('<wbr />a</a>.');
  });

  it('lets a long address be broken behind its slashes', () => {
    expect(linkAddresses('https://www.cnipa.gov.cn/art/a.html').text).toContain(
      '>https://www.cnipa.gov.cn/<wbr />art/<wbr />a.html</a>',
    );
  });

  it('marks days, so that they are not broken at a hyphen, and leaves other numbers and addresses', () => {
    expect(linkAddresses('自2027-01-01起，见2019-114-02').text).toBe(
      '自<time datetime="2027-01-01">2027-01-01</time>起，见2019-114-02',
    );
    expect(linkAddresses('https://www.cnipa.gov.cn/2026-06-26').text).not.toContain('<time');
  });
});
