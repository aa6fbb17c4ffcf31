import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { guardPage, MAX_PAGE_BYTES } from '../../build/guards';
import { escapeInlineScript } from '../../build/inline-script';
import { shortText } from '../../build/short-texts';
import { pageHtml, pageNameOf } from '../../build/sidebars';
import { unescapeXml } from '../../src/docx/xml';
import { FORMS } from '../../src/forms';
import { knownYears, schemeOf } from '../../src/ita';
import { servedHtml } from '../../workbench/services/html';
import fc from '../support/properties';

const page = (script: string, style = ''): string => pageHtml(script, style);

describe('a page that HtmlService would break is not built', () => {
  test('a plain page passes', () => {
    expect(() => guardPage('P.html', page('var a=1;', 'p { color: red; }'))).not.toThrow();
  });

  test.each([
    ['a web address', 'var a="https://example.go.th";'],
    ['a comment', 'var a=1;/* b */'],
    ['the end of a script', 'var a="</script>";'],
    ['an HTML comment', 'var a="<!--";'],
    ['a scriptlet', 'var a="<?";'],
    ['Thai letters', 'var a="ก";'],
    ['a very long line', `var a="${'x'.repeat(10_000)}";`],
    ['too much', `var a="${'x'.repeat(100)}";\n`.repeat(MAX_PAGE_BYTES / 100)],
  ])('%s', (_, script) => {
    expect(() => guardPage('P.html', page(script))).toThrow(/^P\.html/);
  });

  test.each(['p { background: url(x.png); }', '@import "x.css";'])('a style that loads: %s', (style) => {
    expect(() => guardPage('P.html', page('var a=1;', style))).toThrow('elsewhere');
  });
});

const resultOf = (script: string): unknown => vm.runInNewContext(script);

describe('what HtmlService would delete is written otherwise', () => {
  test.each([
    'result = "http://www.w3.org/2000/svg"',
    "result = '///' + '/*' + '</SCRIPT>' + '<!--' + '<?'",
    'result = "\\\\//" + "\\//"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the script under test holds a template.
    'result = `a//${1 + 1}//`',
    'result = "https://a".replace(/\\/\\//, "+")',
    'result = "a//b".split(/[/]\\//).join("+")',
    'result = 8 /+/x/ /2 , result = [/a\\//.test("a/"), /<!--/.test("<!--"), /a<?b/.test("ab")]',
    'result = /4/*2',
    'result = [/^[๐-๙]+$/.test("\\u0e51"), /\\ก\\\\ข/.test("\\u0e01\\\\\\u0e02"), /^😀$/u.test("\\ud83d\\ude00")]',
    'result = "\\u0e01b\\u0e59".replace(/[ก-ข๐-๙]|\\ก|\\\\ก/g, "+") + /^[^ก]$/u.test("\\ud83d\\ude00") + /^😀$/u.test("\\ud83d\\ude00")',
  ])('%s', (script) => {
    const escaped = escapeInlineScript(script);
    expect(() => guardPage('P.html', page(escaped))).not.toThrow();
    expect(JSON.stringify(resultOf(escaped))).toBe(JSON.stringify(resultOf(script)));
  });

  test('any text comes through HtmlService as it was', () => {
    const pieces = fc.constantFrom('/', '//', '*', '<', '!--', '?', '\\', '"', 'script', '$&', 'a', '${');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, template) => {
        const text = parts.join('');
        const literal = template
          ? `\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``
          : JSON.stringify(text);
        const served = servedHtml(page(escapeInlineScript(`result=${literal};`)));
        const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(served) ?? [];
        expect(resultOf(script)).toBe(text);
      }),
    );
  });

  test('a tagged template, which reads what is written, fails the build', () => {
    expect(() => escapeInlineScript('result = String.raw`//`')).toThrow('tagged template');
  });
});

test('a sidebar’s folder names its file', () => {
  expect(pageNameOf('about')).toBe('About');
  expect(pageNameOf('new-year')).toBe('NewYear');
});

test('the texts of a page that are not its script come as they were, a line each, of a long one each item', () => {
  const data = [
    '<ก> & "ข"',
    "// ค <!-- '",
    'x'.repeat(6_000),
    { ก: 'ข', ค: ['"},{"', 'ง'.repeat(6_000), 'x'.repeat(6_000)] },
  ];
  const html = pageHtml('var a=1;', '', { data });
  expect(() => guardPage('P.html', html)).not.toThrow();
  const [, content = ''] = /<template id="data">([\s\S]*)<\/template>/.exec(servedHtml(html)) ?? [];
  expect(JSON.parse(unescapeXml(content))).toEqual(data);
});

describe('the built pages', () => {
  const dist = join(__dirname, '../../dist');
  const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
  const names = knownYears().flatMap((year) =>
    schemeOf(year).instruments.flatMap(({ name, indicators, itemsIndicatorUnknown = [] }) => [
      name,
      ...indicators.flatMap((indicator) => [
        indicator.name,
        ...(indicator.items ?? []).map(({ title }) => title),
      ]),
      ...itemsIndicatorUnknown.map(({ title }) => title),
    ]),
  );

  // Shorter ones are common words.
  const telling = [...new Set(names)].filter(
    (name): name is string => name !== undefined && name.length > 12,
  );

  test.each(pages)(
    '%s says what to do where it stays blank, before its script has drawn anything',
    (page) => {
      const [before = ''] = readFileSync(join(dist, page), 'utf8').split('<script>');
      expect(before).toContain('บัญชี');
      expect(before).toContain('โหลดสเปรดชีตใหม่');
    },
  );

  test.each(pages)('%s does not carry the scheme of any year', (page) => {
    const words = readFileSync(join(dist, page), 'utf8')
      // Starting points speak of the same things in their own words.
      .replace(/<template id="data">[\s\S]*<\/template>/, '')
      .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    const allowed = [
      // A form may be named after what it is about.
      ...FORMS.map(({ name }) => name),
      'การเปิดเผยข้อมูลสาธารณะ',
      'แบบวัดการเปิดเผยข้อมูล',
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    ];
    expect(
      telling.filter(
        (name) =>
          (words.includes(name) || words.includes(shortText(name))) &&
          !allowed.some((each) => each.includes(name)),
      ),
    ).toEqual([]);
  });
});
