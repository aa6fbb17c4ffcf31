import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { noticesOf, packagesIn } from '../../build/notices';
import { escapeXml } from '../../src/docx/xml';
import { ROOT } from '../../workbench/root';

const DIST = join(ROOT, 'dist');
const LOCKED = (
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>;
  }
).packages;

/** What of the lock file is in a file that goes to Google, by traces of its code. */
const SHIPPED: Record<string, readonly string[]> = {
  'Code.js': ['fflate'],
  'Check.html': ['preact', 'diff'],
};

test.each(Object.entries(SHIPPED))(
  '%s has the copyright and permission of %j, in the locked versions',
  (file, names) => {
    const text = readFileSync(join(DIST, file), 'utf8');
    for (const name of names) {
      const { version, license } = LOCKED[`node_modules/${name}`] ?? {};
      expect(license).toMatch(/^(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0)$/);
      expect(text.includes(`${name} ${version}\n`)).toBe(true);
      const licence = readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8');
      const [copyright = 'none'] = /^.*Copyright.*$/m.exec(licence) ?? [];
      // In a page an address is escaped.
      expect(text.includes(copyright) || text.includes(escapeXml(copyright))).toBe(true);
    }
  },
);

test('terms that two packages have in the same words stand once, below both copyrights', () => {
  const notices = noticesOf(['node_modules/fflate', 'node_modules/uqr']);
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(1);
  expect(notices).toMatch(/^fflate \d.*Arjun Barrett.*uqr \d.*Anthony Fu.*Permission.*SOFTWARE\.$/s);
});

test('every page that goes to Google names what is in it', () => {
  const pages = readdirSync(DIST).filter((file) => file.endsWith('.html'));
  for (const page of pages)
    expect(readFileSync(join(DIST, page), 'utf8')).toMatch(/<template id="notices">preact \d|\npreact \d/);
});

test('a package without the text of its licence is not bundled', () => {
  const [folder] = packagesIn({
    inputs: { 'node_modules/@types/nothing/index.js': { bytes: 1, imports: [] } },
  });
  expect(folder).toBe('node_modules/@types/nothing');
  expect(() => noticesOf([folder!])).toThrow('no text of its licence');
});
