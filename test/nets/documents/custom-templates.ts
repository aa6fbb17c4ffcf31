import PizZip from 'pizzip';
import type { Target } from '../../../src/documents/target';
import { asGoogleDocsWrites, EMBLEM, withEmblem } from '../../support/google-docs';
import { cell, docx, p, partXml, r, row, section, table } from './word-xml';

/** A template as an office may write it. */
export interface OwnTemplateShape {
  name: string;
  /** The form it is for: `results` where left out. */
  form?: 'plan' | 'progress';
  template(handedOut: Uint8Array): Uint8Array;
  /** The documents to make by it: for Word, without memo and cover, where left out. */
  documents?: readonly { target: Target; memo?: boolean; cover?: boolean }[];
  /** Whether the document's styles are looked at too. */
  styles?: true;
}

const BOLD = '<w:b/><w:bCs/>';
const RED = '<w:color w:val="FF0000"/>';
const BOTH = [{ target: 'word' }, { target: 'docs' }] as const;
const WITH_ALL = [{ target: 'docs', memo: true, cover: true }] as const;

/** The handed-out template with its document.xml, or another part, changed. */
function changed(docx: Uint8Array, change: (xml: string) => string, path = 'word/document.xml'): Uint8Array {
  const zip = new PizZip(docx);
  zip.file(path, change(zip.file(path)?.asText() ?? ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The rows of the table of measures changed: each by the function of its cells. */
const withCells = (docx: Uint8Array, change: (cells: string[]) => string[]): Uint8Array =>
  changed(docx, (xml) => {
    const loop = xml.indexOf(OPEN);
    const from = xml.lastIndexOf('<w:tbl>', loop);
    const to = xml.indexOf('</w:tbl>', loop);
    const grid = /<w:gridCol [^>]*\/>/g;
    return (
      xml.slice(0, from) +
      xml
        .slice(from, to)
        .replace(
          /<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/,
          (_, columns: string) => `<w:tblGrid>${change(columns.match(grid) ?? []).join('')}</w:tblGrid>`,
        )
        .replace(
          /(<w:tr>(?:<w:trPr>[\s\S]*?<\/w:trPr>)?)([\s\S]*?)<\/w:tr>/g,
          (_, head: string, cells: string) =>
            `${head}${change(cells.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).join('')}</w:tr>`,
        ) +
      xml.slice(to)
    );
  });

const OPEN = '{{#รายการมาตรการ}}';
const CLOSE = '{{/รายการมาตรการ}}';
/** A row for each measure, of these tags. */
const measureRow = (first: string, last: string): string =>
  row([`${OPEN}${first}`, `${last}${CLOSE}`], '<w:cantSplit/>');
const HEADINGS = row(['มาตรการ', 'ผล'], '<w:tblHeader/><w:cantSplit/>');

const drawing = (graphic: string, size = 540000): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="3" name="x" descr="คำอธิบายภาพ"/><a:graphic><a:graphicData ${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const field = (instruction: string, words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const reference = (kind: 'header' | 'footer', type = 'default'): string =>
  `<w:${kind}Reference w:type="${type}" r:id="${kind}1"/>`;
const BY = 'w:id="9" w:author="ก" w:date="2026-01-01T00:00:00Z"';

/** Templates of the kinds that offices bring. */
export const OWN_TEMPLATES: readonly OwnTemplateShape[] = [
  {
    name: 'tags cut by changes of look',
    template: () =>
      docx(
        p(r('{{หน่วย', BOLD) + r('งาน}} ') + r('{', RED) + r('{ปีงบประมาณ', BOLD) + r('}}', RED)) +
          p(`${r('ก่อน{')}${r('{เรื่อง}')}<w:proofErr w:type="spellStart"/>${r('}หลัง', BOLD)}`),
      ),
  },
  {
    name: 'tags in Thai and English, with spaces and digits of either kind',
    template: () =>
      docx(
        p('{{ หน่วยงาน }} = {{agency}} = {{ Agency }}') +
          p('{{ข้อมูล  ณ วันที่}} = {{asOf}}, {{วันที่}}, {{จำนวนมาตรการ}}') +
          p('{{#endorsers}}{{name}} {{ตำแหน่งบรรทัดที่ ๒}}/{{position2}} {{/endorsers}}'),
      ),
  },
  {
    name: 'a loop over rows with a column of the office’s own',
    template: () =>
      docx(table(2, HEADINGS, measureRow('{{ลำดับในตาราง}}. {{มาตรการ}}', '{{ผลการดำเนินการ}} [{{หมายเหตุ}}]'))),
    documents: BOTH,
  },
  {
    name: 'a loop over paragraphs in a list',
    template: () =>
      docx(
        p('{{#measures}}') +
          p(r('{{measure}}', BOLD), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          p('{{steps}}', '<w:keepLines/>') +
          p('{{/measures}}') +
          p('จบ'),
        {
          'numbering.xml': partXml(
            'numbering',
            '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>',
          ),
        },
      ),
  },
  {
    name: 'a loop over groups, each on a page of its own with its table',
    form: 'progress',
    template: () =>
      docx(
        p('{{#กลุ่มมาตรการ}}') +
          p('{{ชื่อกลุ่ม}}', '<w:pStyle w:val="Head"/>') +
          table(2, HEADINGS, measureRow('{{ตัวชี้วัด}}', '{{ยังไม่ดำเนินการ}}{{อยู่ระหว่างดำเนินการ}}{{ดำเนินการแล้ว}}')) +
          p('', `<w:pageBreakBefore/>${section()}`) +
          p('{{/กลุ่มมาตรการ}}'),
      ),
  },
  {
    name: 'loops and conditions in each other, in one paragraph and over several',
    template: () =>
      docx(
        p(
          '{{#ผู้เห็นชอบ}}{{ชื่อ}}{{#ความเห็น}} เห็นว่า {{ความเห็น}}{{/ความเห็น}}{{^ความเห็น}} ไม่มีความเห็น{{/ความเห็น}}; {{/ผู้เห็นชอบ}}',
        ) +
          p('{{#ผู้ลงนาม}}') +
          p('{{#ผู้เห็นชอบ}}') +
          p('{{ชื่อ}} {{ตำแหน่ง}}') +
          p('{{/ผู้เห็นชอบ}}') +
          p('{{ชื่อ}}') +
          p('{{/}}'),
      ),
  },
  {
    name: 'conditions on memo, cover, telephone and department',
    template: () =>
      docx(
        p('{{#โทรศัพท์}}โทร. {{โทรศัพท์}}{{/โทรศัพท์}}{{^โทรศัพท์}}ไม่มีโทรศัพท์{{/โทรศัพท์}}') +
          p('{{^ปก}}ไม่มีปก{{/ปก}} {{^memo}}ไม่มีบันทึก{{/memo}}') +
          p('{{#ส่วนราชการที่รายงาน}}ของ{{ส่วนราชการที่รายงาน}}{{/ส่วนราชการที่รายงาน}}') +
          table(1, row(['{{#เว็บไซต์}}{{เว็บไซต์}}{{/เว็บไซต์}}'])) +
          p('{{#cover}}') +
          p('ปก') +
          p('{{/cover}}'),
      ),
    documents: [{ target: 'word' }, { target: 'word', cover: true }],
  },
  {
    name: 'a memo and a cover in sections with margins and headers of their own',
    template: () =>
      docx(
        p('{{#memo}}') +
          p('เรียน {{เรียน}}') +
          p('{{/memo}}', section(reference('header'))) +
          p('{{#cover}}') +
          p('{{ชื่อรายงานบนปก}}') +
          p('{{/cover}}') +
          p('', section().replace('1701', '2000')) +
          p('เนื้อหา'),
        { 'header1.xml': partXml('hdr', p('หัวกระดาษ')) },
      ),
    documents: [
      { target: 'word', memo: true, cover: true },
      { target: 'word', cover: true },
      { target: 'word', memo: true },
      { target: 'word' },
    ],
  },
  {
    name: 'tags in header, footer, footnote and endnote',
    template: () =>
      docx(
        p(
          `${r('เนื้อหา')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
        ) + section(reference('header') + reference('footer')),
        {
          'header1.xml': partXml('hdr', p(r('{{หน่วย', BOLD) + r('งาน}}'))),
          'footer1.xml': partXml('ftr', p(r('{{วันที่}} หน้า ') + field('PAGE', r('1')))),
          'footnotes.xml': partXml('footnotes', `<w:footnote w:id="1">${p('ปี {{ปีงบประมาณ}}')}</w:footnote>`),
          'endnotes.xml': partXml(
            'endnotes',
            `<w:endnote w:id="1">${p('{{#ผู้ลงนาม}}{{ชื่อ}}{{/ผู้ลงนาม}}')}</w:endnote>`,
          ),
        },
      ),
    documents: BOTH,
  },
  {
    name: 'line breaks in words of a look of their own',
    template: () =>
      docx(
        p(r('{{ชื่อรายงานบนปก}}', BOLD + RED)) +
          table(
            1,
            row([
              `<w:p>${r('{{#measures}}')}${r('{{steps}}', `${BOLD}<w:sz w:val="40"/>`)}${r('{{/measures}}')}</w:p>`,
            ]),
          ),
      ),
    documents: BOTH,
  },
  {
    name: 'a bookmark in a row that is repeated, and a link to it',
    template: () =>
      docx(
        p(`<w:hyperlink w:anchor="ที่นี่">${r('ไปที่ตาราง')}</w:hyperlink>`) +
          table(
            1,
            row([
              `<w:p>${r(OPEN)}<w:bookmarkStart w:id="2" w:name="ที่นี่"/>${r('{{มาตรการ}}')}<w:bookmarkEnd w:id="2"/>${r(CLOSE)}</w:p>`,
            ]),
          ),
      ),
  },
  {
    name: 'links: as a relationship, as a field, and addresses that become links',
    template: () =>
      docx(
        p(`<w:hyperlink r:id="home">${r('เว็บไซต์ของ{{หน่วยงาน}}', RED)}</w:hyperlink>`) +
          p(field('HYPERLINK "https://www.example.go.th/f"', r('{{หน่วยงาน}}'))) +
          p(r('ดู https://www.example.go.th/x?a=1&amp;b=2, และ www.example.go.th', BOLD)) +
          table(2, measureRow('{{มาตรการ}}', '{{ผลการดำเนินการ}}')),
        {},
        { home: 'https://www.example.go.th/' },
      ),
  },
  {
    name: 'a table in a cell, of a repeated row and with a repeated row',
    template: () =>
      docx(
        table(
          2,
          `<w:tr>${cell(p(`${OPEN}{{มาตรการ}}`))}${cell(table(2, row(['ผล', '{{ผลการดำเนินการ}}'])) + p(CLOSE))}</w:tr>`,
        ) +
          p('คั่น') +
          table(1, `<w:tr>${cell(table(2, measureRow('{{มาตรการ}}', '{{ระยะเวลา}}')) + p(''))}</w:tr>`),
      ),
  },
  {
    name: 'a picture, one in a repeated row and a chart of its own',
    template: () =>
      docx(
        p(drawing('uri="http://x/2006/picture"><a:blip r:embed="image1"/>')) +
          table(
            1,
            `<w:tr>${cell(p(r(`${OPEN}{{มาตรการ}}`) + drawing('uri="http://x/2006/picture"><a:blip r:embed="image1"/>', 9000) + r(CLOSE)))}</w:tr>`,
          ) +
          p(drawing('uri="http://x/2006/chart"><c:chart r:id="chart1"/>')),
        {
          'media/image1.png': EMBLEM,
          'charts/chart1.xml':
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>',
        },
      ),
  },
  {
    name: 'words in a text box and in a content control',
    template: () =>
      docx(
        p(
          drawing(
            `uri="http://x/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${p('ใน{{หน่วยงาน}}')}</w:txbxContent></wps:txbx></wps:wsp>`,
          ),
        ) +
          `<w:sdt><w:sdtPr/><w:sdtContent>${p('{{เรื่อง}}')}</w:sdtContent></w:sdt>` +
          p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('{{ที่ตั้ง}}')}</w:sdtContent></w:sdt>`),
      ),
  },
  {
    name: 'the template as Google Docs writes it, with an emblem',
    template: (handedOut) => withEmblem(asGoogleDocsWrites(handedOut)),
    documents: [...WITH_ALL, { target: 'word' }],
    styles: true,
  },
  {
    name: 'the template as LibreOffice saves it',
    template: (handedOut) =>
      changed(
        changed(handedOut, (xml) =>
          xml
            .replace(
              '<w:document ',
              '<w:document xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ',
            )
            .replace(/<w:(cantSplit|tblHeader)\/>/g, '<w:$1 w:val="true"/>')
            .replace(/<w:(keepNext|keepLines)\/>/g, '<w:$1 w:val="true"/>')
            .replace(/<w:p>(?=<w:pPr>)/g, '<w:p w14:paraId="00000001" w:rsidR="00000000">')
            .replace(/<\/w:pPr>/g, '<w:rPr></w:rPr></w:pPr>'),
        ),
        (xml) => xml.replace(/<w:(b|bCs|keepNext|keepLines)\/>/g, '<w:$1 w:val="true"/>'),
        'word/styles.xml',
      ),
    documents: BOTH,
    styles: true,
  },
  {
    name: 'larger words in the tables, whose rows then may break',
    template: (handedOut) =>
      changed(
        handedOut,
        (xml) =>
          xml.replace(
            /(w:styleId="TableCell"[\s\S]*?<w:sz w:val=")\d+("\/>[\s\S]*?<w:szCs w:val=")\d+/,
            '$130$230',
          ),
        'word/styles.xml',
      ),
    documents: BOTH,
  },
  {
    name: 'the scores and their chart in a template without styles',
    form: 'plan',
    template: () =>
      docx(
        p('{{#ผลคะแนน}}') +
          p('ได้ {{คะแนนรวม}} ระดับ {{ระดับผลการประเมิน}} เป้าหมาย {{คะแนนเป้าหมาย}}') +
          p('{{#รายเครื่องมือ}}') +
          p('{{ชื่อกลุ่ม}}: {{#รายตัวชี้วัด}}{{ตัวชี้วัด}} {{คะแนน}}; {{/รายตัวชี้วัด}}') +
          p('{{/รายเครื่องมือ}}') +
          p('{{แผนภูมิคะแนน}}') +
          p('{{/ผลคะแนน}}'),
      ),
    documents: BOTH,
  },
  {
    name: 'changes that were only proposed',
    template: () =>
      docx(
        p(
          `<w:r><w:rPr>${BOLD}<w:rPrChange ${BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>{{หน่วยงาน}}</w:t></w:r>` +
            `<w:del ${BY}><w:r><w:delText>{{ผิด}}</w:delText></w:r></w:del><w:ins ${BY}>${r(' {{เรื่อง}}')}</w:ins>`,
        ) +
          p(
            'ก',
            `<w:jc w:val="center"/><w:pPrChange ${BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`,
          ),
      ),
  },
  {
    name: 'a column taken out of the table',
    template: (handedOut) => withCells(handedOut, (cells) => cells.filter((_, i) => i !== 2)),
  },
  {
    name: 'two columns of the table exchanged and one added',
    template: (handedOut) =>
      withCells(handedOut, (cells) => {
        const [first = '', second = '', third = '', ...rest] = cells;
        const own = second.replace(/\{\{[^}]*\}\}/, '{{หมายเหตุ}}').replace('ขั้นตอน/วิธีการปฏิบัติ', 'หมายเหตุ');
        return [first, third, second, own, ...rest];
      }),
  },
];

/** Paragraphs and tables with mistakes, as people make them. */
export const MISTAKES = docx(
  p('{{หน่วยงาย}} {{agancy}} {{ไม่มีคำนี้เลย}} {{}}') +
    p('{{ชื่อ}} {{มาตรการ}}') +
    p('{{ผู้ลงนาม}}') +
    p('ก {{หน่วยงาน} ข {เรื่อง}}') +
    p('{{#memo}} บันทึก') +
    p('{{/memo}}') +
    p('{{#ผลคะแนน}}แผนภูมิ {{แผนภูมิคะแนน}}{{/ผลคะแนน}}') +
    p('{{#ผู้เห็นชอบ}}{{#ความเห็น}}{{/ผู้เห็นชอบ}}') +
    p('{{/กลุ่มมาตรการ}}') +
    p('{{#กลุ่มมาตรการ}}') +
    table(2, row([OPEN, 'หัว'], '<w:tblHeader/>'), row(['{{ผลลัพท์}}', CLOSE])) +
    table(1, row(['{{/กลุ่มมาตรการ}}'])) +
    p('{{#signer}}'),
);
