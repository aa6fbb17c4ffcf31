import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, GuideSection, ListItem } from '../src/sidebars/help/blocks';
import { guideSourcesOf, type Language, THAI } from './language';

/** The guide, the privacy policy and what to do about problems, for the page that shows them. Pictures are left out. */
export function guideSections(language: Language = THAI): GuideSection[] {
  const { guide, problems } = guideSourcesOf(language);
  const read = (file: string) => readFileSync(join(language.docs, language.tag, file), 'utf8');
  return [...sectionsOf(read(guide), false), privacyPolicy(language), ...sectionsOf(read(problems), true)];
}

/** The part of the policy in the language. @throws Error where docs/privacy.md has none */
function privacyPolicy(language: Language): GuideSection {
  const { privacy, privacyPart } = guideSourcesOf(language);
  const parts = sectionsOf(readFileSync(join(language.docs, 'privacy.md'), 'utf8'), false);
  const policy = parts.find(({ heading }) => heading === privacyPart);
  if (!policy) throw new Error(`docs/privacy.md has no part "${privacyPart}"`);
  return { ...policy, heading: privacy };
}

/** The sections of a markdown text. Only what the guide uses is understood. @throws Error for anything else */
export function sectionsOf(markdown: string, isProblem: boolean): GuideSection[] {
  const [, ...sections] = markdown.split(/^## /m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { heading: heading.trim(), isProblem, blocks: blocksOf(lines) };
  });
}

function blocksOf(lines: readonly string[]): Block[] {
  const groups = lines
    .join('\n')
    .split(/\n{2,}/)
    .map((group) => group.replace(/^\n+|\s+$/g, ''))
    .filter((group) => group !== '');
  return groups.flatMap((group) => {
    const block = blockOf(group);
    return block ? [block] : [];
  });
}

const ITEM = /^( *)(?:\d+\.|-) (.*)$/;

function blockOf(group: string): Block | null {
  const lines = group.split('\n');
  const [first = ''] = lines;
  if (first.startsWith('### ')) return { kind: 'heading', text: first.slice(4) };
  if (first.startsWith('|')) return tableOf(lines);
  if (ITEM.test(first)) return { kind: /^\d/.test(first) ? 'ordered' : 'unordered', items: itemsOf(lines) };
  if (/^[>#`*+]|^ {4}|<[a-z]/.test(first) && !first.startsWith('**')) {
    throw new Error(`the guide has markdown that its page does not know: ${first}`);
  }
  const text = inline(lines.join(' '));
  return text === '' ? null : { kind: 'paragraph', text };
}

/** The items of a list, each with its further lines; an indented item belongs to the one before. */
function itemsOf(lines: readonly string[]): ListItem[] {
  const items: ListItem[] = [];
  for (const line of lines) {
    const [, indent = '', text] = ITEM.exec(line) ?? [];
    const last = items[items.length - 1];
    if (text === undefined && last) last.text += ` ${inline(line.trim())}`;
    else if (indent !== '' && last) last.items = [...(last.items ?? []), inline(text ?? '')];
    else items.push({ text: inline(text ?? '') });
  }
  return items;
}

/** A table; null for one of pictures alone. */
function tableOf(lines: readonly string[]): Block | null {
  const rows = lines
    .filter((line) => !/^\|[ :|-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => inline(cell.trim())),
    );
  const filled = rows[0]?.map((_, column) => rows.slice(1).some((row) => row[column] !== '')) ?? [];
  if (filled.filter(Boolean).length < 2) return null;
  return { kind: 'table', rows: rows.map((row) => row.filter((_, column) => filled[column])) };
}

/** Without pictures; of a link to another page of the docs, which the add-on does not have, the words. */
const inline = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
