import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { attribute, rootOf } from './xml';

/** A part of a package: what its relationships lead to, by their ids. */
export interface Part {
  root: Element;
  /** The address of an outside target, or the path of a part of the package. */
  target(id: string): { path: string } | { address: string } | null;
}

/** An open .docx. */
export interface DocxPackage {
  text(path: string): string;
  /** The part at a path, its XML changed before it is read; null where there is none. */
  part(path: string, change?: (xml: string) => string): Part | null;
  /** A short name of a part's content, the same for the same bytes: "3f2a91c04b7e". */
  fingerprint(path: string): string;
}

/** Opens a .docx. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  const parts = new Map<string, Part | null>();
  const read = (path: string, change: (xml: string) => string): Part | null => {
    const xml = text(path);
    if (xml === '') return null;
    const targets = relationships(path, text(relationsPath(path)));
    return { root: rootOf(change(xml)), target: (id) => targets.get(id) ?? null };
  };
  return {
    text,
    part(path, change = (xml) => xml) {
      if (!parts.has(path)) parts.set(path, read(path, change));
      return parts.get(path) ?? null;
    },
    fingerprint: (path) =>
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex')
        .slice(0, 12),
  };
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function relationships(path: string, xml: string): Map<string, { path: string } | { address: string }> {
  if (xml === '') return new Map();
  const folder = path.replace(/[^/]+$/, '');
  return new Map(
    [...rootOf(xml).childNodes].map((node) => {
      const relation = node as Element;
      const target = attribute(relation, 'Target') ?? '';
      const isOutside = attribute(relation, 'TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : folder + target;
      return [attribute(relation, 'Id') ?? '', isOutside ? { address: target } : { path: inside }];
    }),
  );
}
