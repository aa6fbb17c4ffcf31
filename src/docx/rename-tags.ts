import { PARTS_WITH_WORDS, readPart } from './document-part';
import type { OfficePackage } from './package';
import { type Edit, RANK, rewrite, xmlItem } from './program';
import { type PlacedTag, readTags } from './read-tags';
import type { TagNames, TemplateTag } from './template-tag';
import { escapeXml } from './xml';

/**
 * A template with every tag under another name, and in one piece: in the look of its first letter. Words that are no tag stay as
 * they are. The package given is not changed.
 */
export function renameTags<T extends TemplateTag>(
  template: OfficePackage,
  names: TagNames<T>,
  nameOf: (tag: T) => string,
): OfficePackage {
  const renamed = template.copy();
  for (const path of template.paths().filter((each) => PARTS_WITH_WORDS.test(each))) {
    const part = readPart(path, template.text(path));
    if (!part) continue;
    const { tags } = readTags(part, names);
    const edits = tags.flatMap((tag) => editsOf(tag, `{{${tag.sign}${nameOf(tag.tag)}}}`));
    if (edits.length > 0) renamed.put(path, rewrite(part.source, edits));
  }
  return renamed;
}

function editsOf<T extends TemplateTag>({ from, to, paragraph }: PlacedTag<T>, text: string): Edit[] {
  const pieces = paragraph.pieces.filter(({ element }) => element.inner < to && element.innerEnd > from);
  return pieces.map(({ element }, i) => ({
    from: Math.max(from, element.inner),
    to: Math.min(to, element.innerEnd),
    rank: RANK.content,
    items: i === 0 ? [xmlItem(escapeXml(text))] : [],
  }));
}
