import { UserError } from '../messages';
import { customColumns } from '../table/columns';
import type { FormTable } from '../table/table';
import { matchKey } from '../thai/text';
import {
  type CustomTemplate,
  type LaterPart,
  type Looks,
  openPackage,
  readCustomTemplate,
} from './custom-template';
import type { ReadyTemplate } from './fill';
import type { PrintedColumn } from './measures-table';
import { isUsualSection, SECTIONS, type SectionId } from './tags';
import type { Target } from './target';
import { readBuiltInTemplate } from './templates';

/** The template of a document. */
export interface Template {
  /** The optional sections that it has; true for those that the document has by default. */
  parts(): Partial<Record<SectionId, boolean>>;
  /** What a template of the office's own has no place for, because it is older. */
  absent(): LaterPart[];
  /** @throws UserError with all mistakes, if it cannot be filled for the target */
  refuse(target: Target): void;
  /**
   * The template for a target with these optional sections, ready to be filled.
   * @throws UserError as `refuse` does
   */
  read(target: Target, sections: ReadonlySet<SectionId>): ReadyTemplate;
}

/** The office's template of a form, read with the headers of the sheet, or the built-in one. */
export function templateFor(
  { form, headers }: FormTable,
  columns: readonly PrintedColumn[],
  custom: string | null,
  looks: Omit<Looks, 'target'>,
): Template {
  const partsOf = (ids: readonly SectionId[]) =>
    Object.fromEntries(ids.map((id) => [id, isUsualSection(id, form)]));
  if (custom === null) {
    return {
      parts: () => partsOf(SECTIONS),
      absent: () => [],
      refuse: () => {},
      read: (target, sections) => readBuiltInTemplate(form.id, columns, { target, ...looks }, sections),
    };
  }
  const opened = openPackage(custom);
  if (!opened) throw new UserError('template/damaged', form.name);
  const keys = new Set(customColumns(headers).map(({ header }) => matchKey(header)));
  const byTarget = new Map<Target, CustomTemplate>();
  const readFor = (target: Target): CustomTemplate => {
    const read = byTarget.get(target) ?? readCustomTemplate(opened, () => keys, { target, ...looks });
    byTarget.set(target, read);
    return read;
  };
  const ready = (target: Target): ReadyTemplate => {
    const read = readFor(target);
    if (read.kind === 'mistakes') throw new UserError('template/mistakes', form.name, read.mistakes);
    return read;
  };
  /** Its parts are the same for every target; null where it has mistakes. */
  const anyReady = () => {
    const [read = readFor('word')] = byTarget.values();
    return read.kind === 'ready' ? read : null;
  };
  return {
    parts: () => partsOf(SECTIONS.filter((id) => anyReady()?.sections.has(id))),
    absent: () => anyReady()?.absent ?? [],
    refuse: (target) => {
      ready(target);
    },
    read: ready,
  };
}
