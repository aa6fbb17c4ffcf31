import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/checks';
import { FORMATTINGS } from '../src/checks/formatting';
import type { FormattingCode, RuleCode } from '../src/messages/finding-params';
import { checkTexts, checkTitles } from '../src/messages/th/checks/titles';

/** docs/checks.md: every check with its code, title, severity, what it looks at and an example, from the rules themselves. */
export function checksDoc(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
  const explained = (code: RuleCode | FormattingCode): string => {
    const { about, example } = checkTexts[code];
    return `**${cell(checkTitles[code])}**: ${cell(about).replace(/\.$/, '')}. เช่น ${cell(example)}`;
  };
  const rows = [...RULES]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity }) => `- \`${code}\` (${severity}) ${explained(code)}`);
  const formattings = FORMATTINGS.map(({ code }) => `- \`${code}\` ${explained(code)}`);
  return `# Checks

Made from the rules of \`src/checks\` by \`npm run docs\`. error: the document would be wrong; warning: look at it.
One match may be milder than its rule: a missing signer, or a column that may stay blank, only warns.

${rows.join('\n')}

Offered besides, and never a finding: formatting what is right as it is.

${formattings.join('\n')}
`;
}

if (require.main === module) writeFileSync(join(__dirname, '../docs/checks.md'), checksDoc());
