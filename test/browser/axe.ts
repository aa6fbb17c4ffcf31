import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// A page in a frame is named by the frame, and has no title of its own.
const AXE_RUN =
  "axe.run(document, { iframes: false, resultTypes: ['violations'], rules: { 'document-title': { enabled: top === self } } })";

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** What axe finds in a frame, of any severity. */
export async function axeFindings(
  target: Frame,
): Promise<{ id: string; impact: string | null; html: string }[]> {
  if (!(await target.evaluate<boolean>("'axe' in window"))) await target.evaluate(AXE);
  const { violations } = await target.evaluate<AxeResult>(AXE_RUN);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => ({ id, impact, html: html.slice(0, 200) })),
  );
}
