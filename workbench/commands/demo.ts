import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../root';
import { Workbench } from '../workbench';
import { buildIfStale, printFinding } from './command';
import { describe, makeDocuments, writeDocuments } from './report';

/** `demo`: writes the documents of the sample workbooks into out/, and prints a line for each. */
export async function demo(): Promise<number> {
  buildIfStale();
  const folder = join(ROOT, 'samples');
  let code = 0;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()) {
    const workbench = await Workbench.read(join(folder, name));
    const { documents, findings } = makeDocuments(workbench, { target: 'docs', force: false });
    for (const finding of findings) console.error(printFinding(finding));
    if (findings.some((finding) => finding.severity === 'error')) code = 1;
    for (const document of writeDocuments(documents, join(ROOT, 'out'))) {
      console.log(describe({ ...document, file: relative(process.cwd(), document.file) }));
    }
  }
  return code;
}
