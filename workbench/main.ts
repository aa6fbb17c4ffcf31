import { check } from './commands/check';
import { UsageError } from './commands/command';
import { demo } from './commands/demo';
import { importTable } from './commands/import';
import { create } from './commands/new';
import { report } from './commands/report';
import { UnusableInput } from './errors';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  new: create,
  import: importTable,
  check,
  report,
  demo,
};

const USAGE = `workbench new    --form F --year 2568 --out book.xlsx
workbench import table.tsv|table.csv|table.xlsx --out book.xlsx [--form F|auto|scores] [--year 2568] [--into book.xlsx] [--sheet NAME] [--map heading=field …] [--json]
workbench check  book.xlsx [--sheet NAME] [--today 2025-06-30] [--out marked.xlsx] [--formatting] [--json]
workbench report book.xlsx --out dir [--sheet NAME] [--round 3|6|9|12|q1…q4] [--department NAME] [--target docs|word] [--with PART …] [--without PART …] [--parts PART,…] [--template T.docx] [--today D] [--force] [--json]
workbench demo`;

/**
 * Runs one command line and gives its exit code: 0 done, no errors found · 1 findings of severity error · 2 unusable
 * input. Its output goes to the console.
 */
export async function main([name = '', ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
    else if (error instanceof UnusableInput) console.error(error.message);
    else throw error;
    return 2;
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
