import type { TagMistake, TagNames, TemplateTag } from '../docx/template-tag';
import type { TemplateMistake } from '../messages/template-mistake';
import { matchKey } from '../thai/text';
import {
  type CustomColumns,
  findTag,
  hasPage,
  isSection,
  nearestTag,
  type Scope,
  type Tag,
  tagElsewhere,
  tagOfScope,
} from './tags';

/** A tag as the engine of documents takes it. */
interface DocumentTag extends TemplateTag {
  tag: Tag;
}

const asDocumentTag = (tag: Tag): DocumentTag => ({
  key: tag.name,
  kind: kindOf(tag),
  tag,
  ...(isSection(tag.name) && hasPage(tag.name) && { withPage: true }),
});

const CONDITIONS = ['memo', 'cover', 'summary', 'annex', 'scores', 'overdue', 'comparison'];

function kindOf({ name, scopeInside, replacesParagraph, isPicture }: Tag): TemplateTag['kind'] {
  if (replacesParagraph) return 'block';
  if (isPicture) return 'picture';
  if (!scopeInside) return 'text';
  return CONDITIONS.includes(name) ? 'condition' : 'loop';
}

const scopesOf = (open: readonly DocumentTag[]): Scope[] => [
  'document',
  ...open.flatMap(({ tag }) => tag.scopeInside ?? []),
];

/** What the tags of a template are called, in Thai or English; `custom`: the office's own columns. */
export const tagNames = (custom: CustomColumns): TagNames<DocumentTag> => ({
  find(written, open) {
    const tag = findTag(written, scopesOf(open), custom);
    return tag && asDocumentTag(tag);
  },
  mayBeTag: (words) => tagElsewhere(words) !== null,
});

/** A mistake in the words of those who write templates: with the Thai names of the tags that would be right. */
export function asTemplateMistake(mistake: TagMistake<DocumentTag>, custom: CustomColumns): TemplateMistake {
  const { kind, tag, other, paragraph, open, known } = mistake;
  const base = { tag, other, paragraph };
  if (kind === 'unknown') return { ...base, ...unknown(tag, scopesOf(open), custom) };
  if (kind !== 'needsOpening') return { ...base, kind };
  // In the target of a link there are texts alone.
  if (!known?.tag.scopeInside) return { ...base, kind: 'inLink' };
  return { ...base, kind, other: `{{#${known.tag.thai}}}` };
}

function unknown(
  tag: string,
  scopes: readonly Scope[],
  custom: CustomColumns,
): Pick<TemplateMistake, 'kind' | 'other'> {
  const name = tag.replace(/^\{\{[#^]?|\}\}$/g, '');
  const within = tagElsewhere(name)?.within ?? (custom().has(matchKey(name)) ? 'measures' : null);
  if (within) return { kind: 'outside', other: `{{#${tagOfScope(within)}}}` };
  const near = nearestTag(name, scopes);
  const kind = scopes.includes('measures') ? 'unknownColumn' : 'unknown';
  return { kind, other: near ? `{{${near}}}` : '' };
}
