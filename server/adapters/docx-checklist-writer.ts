import type { Checklist, ChecklistSection, ChecklistWriter } from '../ports/index.ts';

/** Loaded when the first checklist is written: a server that writes none need not hold it. */
const loadDocx = () => import('docx');
type Docx = Awaited<ReturnType<typeof loadDocx>>;

/** Fonts that word processors have; the east-Asian one is for Chinese characters. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };
const INK = '16243D';
const SOFT = '4A5A75';
const WARM = 'A6490F';

/** An empty box to tick by hand or to overwrite. */
const BOX = '☐';

/** 1 is a twentieth of a point. */
const POINT = 20;

/** Writes checklists as Word documents (Office Open XML), with the label in the head of every page and in the properties of the file. */
export function createDocxChecklistWriter(): ChecklistWriter {
  return {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async write(given) {
      const docx = await loadDocx();
      const checklist = withoutControls(given);
      const { title, label, keywords, stamp, language } = checklist;
      const document = new docx.Document({
        title,
        subject: title,
        creator: 'Zhida',
        lastModifiedBy: 'Zhida',
        keywords: keywords.join(', '),
        description: [label, ...stamp].join(' '),
        styles: {
          default: {
            document: {
              run: {
                font: FONT,
                size: 21,
                color: INK,
                language: { value: language, eastAsia: language === 'zh-Hant' ? 'zh-TW' : 'zh-CN' },
              },
            },
          },
        },
        sections: [
          {
            headers: { default: new docx.Header({ children: [smallPrint(label, docx)] }) },
            footers: { default: new docx.Footer({ children: stamp.map((line) => smallPrint(line, docx)) }) },
            children: bodyOf(checklist, docx),
          },
        ],
      });
      return docx.Packer.toBuffer(document);
    },
  };
}

// What XML cannot hold makes a file that no word processor opens.
const UNPRINTABLE = /[^\P{C}\t]|\p{Cs}/gu;

/** The checklist with every text clean. */
function withoutControls(checklist: Checklist): Checklist {
  return JSON.parse(JSON.stringify(checklist), (_, value) =>
    typeof value === 'string' ? value.replace(UNPRINTABLE, ' ') : value,
  );
}

function smallPrint(text: string, { Paragraph, TextRun }: Docx) {
  return new Paragraph({ children: [new TextRun({ text, size: 17, color: SOFT })] });
}

function bodyOf({ title, lead, label, sections }: Checklist, docx: Docx) {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { after: 4 * POINT },
      children: [new TextRun({ text: title, bold: true, size: 36, font: FONT, color: INK })],
    }),
    new Paragraph({ children: [new TextRun({ text: label, bold: true, color: WARM })] }),
    new Paragraph({ spacing: { after: 6 * POINT }, children: [new TextRun({ text: lead, color: SOFT })] }),
    ...sections.flatMap((section) => sectionOf(section, docx)),
  ];
}

function sectionOf({ title, isTicked, lines, remarks }: ChecklistSection, { HeadingLevel, Paragraph, TextRun }: Docx) {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 12 * POINT, after: 4 * POINT },
    children: [new TextRun({ text: title, bold: true, size: 26, font: FONT, color: INK })],
  });
  const items = lines.map(
    (line) =>
      new Paragraph({
        indent: { left: 20 * POINT, hanging: 20 * POINT },
        spacing: { after: 4 * POINT },
        children: [new TextRun({ text: `${isTicked ? BOX : '·'}\t${line}` })],
        tabStops: [{ type: 'left', position: 20 * POINT }],
      }),
  );
  const notes = remarks.map(
    (remark) =>
      new Paragraph({
        spacing: { after: 4 * POINT },
        children: [new TextRun({ text: remark, color: SOFT, size: 19 })],
      }),
  );
  return [heading, ...items, ...notes];
}
