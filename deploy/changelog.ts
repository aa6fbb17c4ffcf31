import { Refusal } from './refusal';

/** The parts of a changelog, by their headings, from the top. */
function partsOf(changelog: string): { heading: string; text: string }[] {
  const [, ...parts] = changelog.split(/^## /m);
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading: heading.trim(), text: lines.join('\n').trim() };
  });
}

/** What the changelog says of a version. @throws Refusal where it says nothing */
export function entryOf(changelog: string, version: string): string {
  const entry = partsOf(changelog).find(({ heading }) => heading === version);
  if (entry && entry.text !== '') return entry.text;
  throw new Refusal(`CHANGELOG.md says nothing of version ${version}, which package.json names.`);
}

/** @throws Refusal where something is not under a version yet */
export function requireReleased(changelog: string): void {
  const unreleased = partsOf(changelog).find(({ heading }) => heading === 'Unreleased');
  if (!unreleased || unreleased.text === '') return;
  throw new Refusal(
    'CHANGELOG.md has changes under Unreleased: move them under a version (docs/publishing.md, "A release").',
  );
}

/** Apps Script shows the description of a version in one line. */
const MAX_DESCRIPTION = 200;

/** The text of a version for Apps Script: its number, its commit, and how its entry begins. */
export function descriptionOf(version: string, commit: string, entry: string): string {
  const [first = ''] = entry
    .split(/\n\s*\n|\n- /)
    .map((text) => text.replace(/^- /, '').replace(/\s+/g, ' ').trim());
  const text = `${version} (${commit}) ${first}`.trim();
  return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, MAX_DESCRIPTION - 2)} …`;
}
