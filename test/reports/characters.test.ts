import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { charactersIn } from '../../src/reports/fill';

const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign);

test('the characters of a document are those of its texts, as a program counts them', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const xml = `<?xml version="1.0"?><w:p>${texts.map((each) => `<w:r w:id="x"><w:t>${escaped(each)}</w:t></w:r>`).join('')}</w:p>`;
      expect(charactersIn(new TextEncoder().encode(xml))).toBe(texts.join('').length);
    }),
  );
});
