import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPdfDocumentLoader } from '../../server/adapters/pdf-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { type PdfExtras, paintPdf, writePdf } from './sample-files.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function writeNew(fileName: string, content: Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

const PAGE = ['Guide to registration', 'Apply at the counter with the form.', 'Bring two copies of it.'];

async function placePdf(): Promise<ReadableFile> {
  const bytes = writePdf([PAGE]);
  return { path: writeNew('guide.pdf', bytes), bytes, fileName: 'guide.pdf', words: 'Apply at the counter' };
}

const load = (content: Uint8Array, fileName = 'guide.pdf') =>
  createPdfDocumentLoader().load(writeNew(fileName, content));

describe('the PDF loader', () => {
  testDocumentLoader(createPdfDocumentLoader, placePdf);

  it('says on which page a line stands', async () => {
    const { text, places } = await load(writePdf([PAGE, ['Fees are due on filing, by transfer.']]));
    const line = text.split('\n').findIndex((words) => words.startsWith('Fees are due'));
    expect(places).toEqual([
      { line: 0, page: 1, anchor: null },
      { line, page: 2, anchor: null },
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a file that is no PDF', Buffer.from('<html>'), 'the file is no PDF'],
    ['half a file', writePdf([PAGE]).subarray(0, 60), 'damaged or incomplete'],
    ['pages without text', writePdf([[], [], []]), 'a scan'],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(load(content)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });

  it('refuses more than three thousand pages', async () => {
    const pages = Array.from({ length: 3001 }, () => ['x']);
    await expect(load(writePdf(pages))).rejects.toThrow('more than 3000 pages');
  });
});

/** A line of the words in Helvetica, 12 points, 700 points up. */
const line = (words: string, before = '') => `q ${before} BT /F1 12 Tf 50 700 Td (${words}) Tj ET Q`;
const VISIBLE = 'BT /F1 12 Tf 50 780 Td (Apply at the counter with the form.) Tj ET';
const LAYERS: PdfExtras = {
  catalogue: '/OCProperties << /OCGs [100 0 R 101 0 R] /D << /OFF [100 0 R] >> >>',
  resources: '/Properties << /Off 100 0 R /On 101 0 R >>',
  objects: ['<< /Type /OCG /Name (off) >>', '<< /Type /OCG /Name (on) >>'],
};

describe('the PDF loader, of words no reader sees,', () => {
  it.each<[string, string, PdfExtras?]>([
    ['white words', line('unseen', '1 g')],
    ['words in nearly the colour of the page', line('unseen', '0.98 0.97 1 rg')],
    ['words in white of four inks', line('unseen', '0 0 0 0 k')],
    ['black words on black', line('unseen', '40 690 300 30 re f')],
    ['words in the colour of their box', line('unseen', '1 0 0 rg 40 690 300 30 re f')],
    ['words that are neither filled nor stroked', line('unseen', '3 Tr')],
    ['words that only cut out a shape', line('unseen', '7 Tr')],
    ['words of one point', 'BT /F1 1 Tf 50 700 Td (unseen) Tj ET'],
    ['words made small by the text', 'BT /F1 12 Tf 0.05 0 0 0.05 50 700 Tm (unseen) Tj ET'],
    ['words made small by the page', 'q 0.1 0 0 0.1 0 0 cm BT /F1 10 Tf 500 7000 Td (unseen) Tj ET Q'],
    ['words without width', 'BT /F1 12 Tf 0 Tz 50 700 Td (unseen) Tj ET'],
    ['words left of the page', 'BT /F1 12 Tf -900 700 Td (unseen) Tj ET'],
    ['words above the page', 'BT /F1 12 Tf 50 2000 Td (unseen) Tj ET'],
    ['words outside the part shown', 'BT /F1 12 Tf 50 30 Td (unseen) Tj ET', { page: '/CropBox [0 400 595 842]' }],
    ['words clipped away', line('unseen', '0 0 10 10 re W n')],
    ['words under an opaque box', `${line('unseen')} q 1 g 40 690 400 30 re f Q`],
    ['transparent words', line('unseen', '/Clear gs'), { resources: '/ExtGState << /Clear << /ca 0 /CA 0 >> >>' }],
    ['words of a layer that is off', `/OC /Off BDC ${line('unseen')} EMC`, LAYERS],
    ['white words among others on one line', 'BT /F1 12 Tf 50 700 Td (seen ) Tj 1 g (unseen) Tj 0 g ( and seen) Tj ET'],
    [
      'white words in a form',
      '/Form Do',
      {
        resources: '/XObject << /Form 100 0 R >>',
        objects: [
          '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Length 48 >>\nstream\n1 g BT /F1 12 Tf 50 700 Td (unseen words) Tj ET  \nendstream',
        ],
      },
    ],
  ])('leaves out %s, and says so', async (_what, painted, extras = {}) => {
    const { text, leftOut } = await load(paintPdf([`${VISIBLE} ${painted}`], extras));
    expect(text).toContain('Apply at the counter with the form.');
    expect(text).not.toContain('unseen');
    expect(leftOut.filter(({ text: words, reason }) => words.includes('unseen') && reason === 'hidden')).toHaveLength(
      1,
    );
  });

  it.each([
    ['a note', '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (unseen) >>]', ''],
    ['the properties of the file', '', '/Metadata 100 0 R'],
  ])('leaves out %s', async (_what, page, catalogue) => {
    const objects = ['<< /Type /Metadata /Subtype /XML /Length 6 >>\nstream\nunseen\nendstream'];
    expect((await load(paintPdf([VISIBLE], { page, catalogue, objects }))).text).not.toContain('unseen');
  });

  it.each<[string, string, PdfExtras?]>([
    ['light grey words', line('words shown', '0.93 g')],
    ['white words on a dark box', line('words shown', '0 0 0.5 rg 40 690 300 30 re f 1 g')],
    [
      'white words on a dark shape that is no box',
      line('words shown', '0 g 40 690 m 400 690 l 380 730 l 40 730 l f 1 g'),
    ],
    ['black words on a light box', line('words shown', '0.9 g 40 690 300 30 re f 0 g')],
    ['words that are only stroked', line('words shown', '1 Tr')],
    ['white words with a dark outline', line('words shown', '1 g 0 G 2 Tr')],
    ['small print', 'BT /F1 5 Tf 50 700 Td (words shown) Tj ET'],
    ['words of one point made large', 'BT /F1 1 Tf 12 0 0 12 50 700 Tm (words shown) Tj ET'],
    ['words on their side', 'BT /F1 12 Tf 0 1 -1 0 300 300 Tm (words shown) Tj ET'],
    ['words struck through', `${line('words shown')} 40 703 300 1 re f`],
    [
      'words under a mark of colour',
      `${line('words shown')} q /Thin gs 1 1 0 rg 40 690 400 30 re f Q`,
      {
        resources: '/ExtGState << /Thin << /ca 0.4 >> >>',
      },
    ],
    ['words of a layer that is on', `/OC /On BDC ${line('words shown')} EMC`, LAYERS],
    [
      'white words on a picture',
      `q 300 0 0 60 40 680 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q ${line('words shown', '1 g')}`,
    ],
    [
      'words that a colour is poured through',
      `q 7 Tr BT /F1 12 Tf 50 700 Td (words shown) Tj ET 1 0 0 rg 40 690 300 30 re f Q`,
    ],
  ])('keeps %s', async (_what, painted, extras = {}) => {
    const { text, leftOut } = await load(paintPdf([`${VISIBLE} ${painted}`], extras));
    expect(text).toContain('words shown');
    expect(leftOut).toEqual([]);
  });

  it('names the line beside which they stood', async () => {
    const { text, leftOut } = await load(
      paintPdf([VISIBLE, `${line('Fees are due on filing.')} ${line('unseen', '1 g')}`]),
    );
    expect(text.split('\n')[leftOut[0]?.line ?? -1]).toBe('Fees are due on filing.');
  });

  it('refuses a scan whose recognised words lie invisible beneath the picture', async () => {
    await expect(load(paintPdf([line('The words of the picture, as a machine read them.', '3 Tr')]))).rejects.toThrow(
      'the words in it are invisible',
    );
  });
});
