import { createHash } from 'node:crypto';
import { pdfOfDocxLater } from '../pdf';

/** How many PDFs are kept: a document is looked at, then fetched. */
const MAX_KEPT = 10;

/** PDFs of documents, each made once; they are made beside the thread of the workbook, in which users go on working. */
export class PdfCache {
  private readonly made = new Map<string, Promise<Uint8Array>>();

  of(docx: Uint8Array): Promise<Uint8Array> {
    const key = createHash('sha1').update(docx).digest('hex');
    const known = this.made.get(key);
    if (known) return known;
    const making = pdfOfDocxLater(docx);
    this.made.set(key, making);
    making.catch(() => this.made.delete(key));
    for (const old of [...this.made.keys()].slice(0, -MAX_KEPT)) this.made.delete(old);
    return making;
  }
}
