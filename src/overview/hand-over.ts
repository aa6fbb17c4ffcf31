/** A file of the office's work, outside the spreadsheet. */
export interface OfficeFile {
  name: string;
  link: string;
  when: string;
  /** Who made it, by e-mail address; '' where nobody knows. It is in that person's Drive. */
  who: string;
  /** What became of a document, as the log has it; '' for a template. */
  state: string;
  /** Where a document is published, as the log has it; '' where nowhere. */
  address: string;
}

/** The files that one person made. */
export interface MakerFiles {
  who: string;
  files: OfficeFile[];
}

/** The files by who made them: who has most first, those of nobody last. The order of files stays, each link once. */
export function filesByMaker(files: readonly OfficeFile[]): MakerFiles[] {
  const byMaker = new Map<string, OfficeFile[]>();
  const seen = new Set<string>();
  for (const file of files) {
    if (seen.has(file.link)) continue;
    seen.add(file.link);
    const who = file.who.trim();
    byMaker.set(who, [...(byMaker.get(who) ?? []), file]);
  }
  return [...byMaker]
    .map(([who, ofMaker]) => ({ who, files: ofMaker }))
    .sort((a, b) => Number(a.who === '') - Number(b.who === '') || b.files.length - a.files.length);
}
