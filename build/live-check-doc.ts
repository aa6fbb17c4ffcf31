import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POINTS } from '../live-check/points';

/** Where somebody writes on paper. */
const PLACE = 'answer, date, account: ______________________';

/** docs/live-check.md: every point with a place to write, from the points themselves. */
export function liveCheckDoc(): string {
  const rows = POINTS.map(
    ({ no, what, expected, run }) =>
      `- **${no}**, ${run ? 'by itself' : 'by hand'}: ${what}\n  - should be seen: ${expected}\n  - ${PLACE}`,
  );
  return `# What only a live account can show

Made from the points of \`live-check/points.ts\` by \`npm run docs\`. To be tried in a real account before a release; the code works with either result of most of them.

1. \`npm run deploy -- --target dev\`, and open a spreadsheet that has the script, or a test deployment of it ([publishing.md](publishing.md)).
2. In the menu of the add-on, **ตรวจในบัญชีจริง**, which the dev target alone has. It tries in scratch sheets and a scratch folder what can be tried by itself, removes them again, and
   writes a new sheet of that name: what is tried, what should be seen, what was seen, ✓, ✗ or "by hand", when, in which account. Runs before it stay on their sheets.
3. Try the rows that say "by hand", and write there what was seen, ✓ or ✗, the date and the account. Without a spreadsheet, the lines below are the place.
4. What is not as it should be becomes an issue, with the row. What a later version leans on becomes a row of its own: one literal in \`live-check/points.ts\`, with a \`run\` where it needs no person.

${rows.join('\n')}
`;
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/live-check.md'), liveCheckDoc());
