import { describe, expect, test } from '@jest/globals';
import { addressIdentity, allAddressesIn, closedKind } from '../../src/thai/closed-addresses';
import fc, { anyLetters } from '../support/properties';

describe('addresses that likely open for few', () => {
  test.each([
    ['https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345/view?usp=sharing', 'drive'],
    ['https://drive.google.com/drive/u/0/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345', 'drive'],
    ['docs.google.com/spreadsheets/d/1AbC/edit#gid=0', 'drive'],
    ['HTTPS://DOCS.GOOGLE.COM/forms/d/1AbC/edit', 'drive'],
    ['https://example-my.sharepoint.com/:b:/g/personal/x', 'drive'],
    ['https://photos.google.com/album/AF1', 'drive'],
    ['http://192.168.1.10/share/ita.pdf', 'network'],
    ['http://10.0.0.5:8080/', 'network'],
    ['http://172.16.4.1/a', 'network'],
    ['http://172.31.4.1', 'network'],
    ['http://localhost:3000/report', 'network'],
    ['http://127.0.0.1/', 'network'],
    ['http://server/ita/', 'network'],
    ['http://nas.local/ita', 'network'],
    ['http://intranet.example.go.th/ita', 'network'],
    ['\\\\SERVER-1\\ITA\\2568', 'network'],
    ['file:///D:/ITA/a.pdf', 'file'],
    ['D:\\ITA\\a.pdf', 'file'],
    ['https://accounts.google.com/ServiceLogin?continue=x', 'login'],
    ['https://drive.google.com/drive/my-drive', 'login'],
    ['https://drive.google.com/drive/u/1/shared-with-me', 'login'],
    ['https://www.facebook.com/groups/1234567890/', 'login'],
    ['https://m.facebook.com/groups/ita/', 'login'],
    ['https://line.me/R/ti/g/abc', 'login'],
    ['https://www.example.go.th/wp-admin/post.php', 'login'],
    ['https://www.example.go.th/member/login.php?back=1', 'login'],
    ['mailto:ita@example.go.th', 'mail'],
  ])('%s: %s', (address, kind) => expect(closedKind(address)).toBe(kind));

  test.each([
    'https://www.example.go.th/news/1',
    'http://example.go.th',
    'https://203.113.0.1/ita',
    'http://172.32.1.1/a',
    'http://172.15.1.1/a',
    'http://10.example.go.th/',
    'http://192.168.example.com/',
    'https://www.facebook.com/example/posts/1',
    'https://www.facebook.com/groupsoftambon',
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform',
    'https://docs.google.com/document/d/e/2PACX-1v/pub',
    'https://docs.google.com/viewer?url=https://www.example.go.th/a.pdf',
    'https://forms.gle/abc',
    'https://photos.app.goo.gl/abc',
    'https://www.youtube.com/watch?v=login',
    'https://www.example.go.th/loginov/1',
    'https://itas.nacc.go.th/report/file?x=drive.google.com/file/',
  ])('%s is open, as far as can be seen', (address) => expect(closedKind(address)).toBeNull());
});

describe('addresses in a text', () => {
  const wordsIn = (text: string) => allAddressesIn(text).map(({ words }) => words);
  test.each([
    ['ภาพกิจกรรม D:\\ITA\\ภาพ.jpg', ['D:\\ITA\\ภาพ.jpg']],
    ['เก็บที่ \\\\SERVER\\ITA (ห้อง 2)', ['\\\\SERVER\\ITA']],
    ['ดู (http://server/ita) และ http://localhost:80/a', ['http://server/ita', 'http://localhost:80/a']],
    ['เครื่อง 192.168.1.5/ita', ['192.168.1.5/ita']],
    ['http://192.168.1.5/ita', ['http://192.168.1.5/ita']],
    ['ไฟล์ file:///C:/a.pdf', ['file:///C:/a.pdf']],
  ])('%j', (text, words) => expect(wordsIn(text)).toEqual(words));

  test.each([
    'ตามข้อ 10.1.2.3 ของแผน',
    'สัดส่วน 1:2 \\ 3',
    'file: รายงาน',
    'profile://',
    'อัตรา a:b',
    'ita@example.go.th',
  ])('none in %j', (text) => expect(wordsIn(text)).toEqual([]));

  test('any text gives addresses that are in it, and a kind or none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyLetters(),
            fc.constantFrom('http://', 'file://', '\\\\', 'd:\\', '192.168.1.1', 'mailto:', '/', ' '),
          ),
          { maxLength: 8 },
        ),
        (pieces) => {
          const text = pieces.join('');
          for (const { words, target } of allAddressesIn(text)) {
            expect(text).toContain(words);
            expect(() => [closedKind(target), addressIdentity(target)]).not.toThrow();
          }
        },
      ),
    );
  });
});

describe('the same address, copied in another way', () => {
  test.each([
    ['https://www.a.go.th/news/1', 'http://a.go.th/news/1/'],
    ['https://A.go.th/news/1?fbclid=abc', 'https://a.go.th/news/1#top'],
    ['https://a.go.th/news?utm_source=line&utm_medium=x&id=1&fbclid=abc', 'https://a.go.th/news?id=1'],
    ['https://a.go.th/#/', 'https://a.go.th'],
    [
      'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345/view?usp=sharing',
      'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    ],
  ])('%s and %s', (one, other) => expect(addressIdentity(one)).toBe(addressIdentity(other)));

  test.each([
    ['https://a.go.th/news?id=1', 'https://a.go.th/news?id=2'],
    ['https://a.go.th/news?utm_source=line&id=1', 'https://a.go.th/news?utm_source=line&id=2'],
    ['https://a.go.th/app/#/news/1', 'https://a.go.th/app/#/news/2'],
    ['https://a.go.th/News', 'https://a.go.th/news'],
    [
      'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
      'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012346',
    ],
  ])('%s and %s are two', (one, other) => expect(addressIdentity(one)).not.toBe(addressIdentity(other)));
});
