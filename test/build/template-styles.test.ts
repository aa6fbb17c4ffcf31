import { describe, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { STYLE } from '../../build/templates/styles';
import { FORMS } from '../../src/forms';
import { lookOf, partsOf } from '../support/docx';

const sizes = (xml: string) => [...xml.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map((match) => Number(match[1]));

describe.each(FORMS.map((form) => ({ id: form.id, form })))('the template of $id', ({ form }) => {
  const template = buildTemplate(form).then(partsOf);

  test('has every style that its paragraphs and the chart name, and no other', async () => {
    const parts = await template;
    const xml = Object.entries(parts)
      .filter(([path]) => /^word\/(document|header\d*)\.xml$/.test(path))
      .map(([, text]) => text)
      .join('');
    const used = [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map((match) => match[1]);
    const known = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(known).toEqual(expect.arrayContaining([...used, STYLE.cell]));
    expect(new Set(known)).toEqual(new Set(['Normal', 'TableNormal', ...Object.values(STYLE)]));
  });

  test('says its font once, alike for every script, and each size in one place', async () => {
    const parts = await template;
    const styles = parts['word/styles.xml'] ?? '';
    const all = Object.values(parts).flatMap((xml) => xml.match(/<w:rFonts [^>]*>/g) ?? []);
    // Status marks have a font that has them, and Thai words beside them the usual one.
    const [fonts, ofMarks] = [all.slice(0, 1), all.slice(1)];
    expect(ofMarks.map((font) => font.replace(/ w:(?:ascii|hAnsi|eastAsia)="Segoe UI Symbol"/g, ''))).toEqual(
      ['<w:rFonts/>'],
    );
    const names = [...(fonts[0] ?? '').matchAll(/w:(ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)];
    expect(names).toHaveLength(4);
    expect(new Set(names.map((match) => match[2])).size).toBe(1);
    const said = sizes(styles).filter((size) => size !== lookOf(styles, STYLE.coverText).size);
    // 20 points are both the labels of a memo and the words of a cover, by rules of their own.
    expect(said).toEqual([...new Set(said)]);
    for (const [path, xml] of Object.entries(parts)) {
      if (path !== 'word/styles.xml') expect([path, sizes(xml)]).toEqual([path, []]);
    }
  });
});

describe('one number', () => {
  const body: string[] = [
    STYLE.body,
    STYLE.close,
    STYLE.lead,
    STYLE.partTitle,
    STYLE.groupTitle,
    STYLE.caption,
    STYLE.memoLine,
    STYLE.memoDotted,
    STYLE.memoNumber,
    STYLE.signature,
    STYLE.pageNumber,
  ];
  const table: string[] = [STYLE.cell, STYLE.cellCentre, STYLE.mark, STYLE.tableHead];
  const look = async (change: (xml: string) => string) => {
    const [form] = FORMS;
    const styles = change(partsOf(await buildTemplate(form!))['word/styles.xml'] ?? '');
    return Object.fromEntries(Object.values(STYLE).map((id) => [id, lookOf(styles, id).size]));
  };

  test.each([
    ['the body', 32, body],
    ['the tables', 28, table],
  ])('changes the size of %s and of nothing else', async (_, size, styles) => {
    const before = await look((xml) => xml);
    const after = await look((xml) => xml.replace(`<w:sz w:val="${size}"/>`, '<w:sz w:val="30"/>'));
    for (const id of Object.values(STYLE)) {
      expect([id, after[id]]).toEqual([id, styles.includes(id) ? 30 : before[id]]);
    }
  });
});
