import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/checks';
import { TIDIES } from '../src/checks/tidy';
import { checkTexts, checkTitles } from '../src/messages/th/check-texts';

/** docs/checks.md: every check with its code, title, severity, what it looks at and an example, from the rules themselves. */
export function checksDoc(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
  const explained = (code: string): string => {
    const text = checkTexts[code];
    if (!text) throw new Error(`src/messages/th/check-texts.ts has nothing of ${code}`);
    return `**${cell(checkTitles[code] ?? code)}**: ${cell(text.about).replace(/\.$/, '')}. เช่น ${cell(text.example)}`;
  };
  const rows = [...RULES]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity }) => `- \`${code}\` (${severity}) ${explained(code)}`);
  const tidies = TIDIES.map(({ code }) => `- \`${code}\` ${explained(code)}`);
  return `# Checks

Made from the rules of \`src/checks\` by \`npm run docs\`. error: the document would be wrong; warning: look at it.
One place may be milder than its rule: a missing signer, or a column that may stay blank, only warns.

${rows.join('\n')}

Offered besides, and never a finding: making regular what is right as it is.

${tidies.join('\n')}
`;
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/checks.md'), checksDoc());
