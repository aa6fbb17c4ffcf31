import type { Book } from '../book';
export async function writeXlsx(_book: Book): Promise<Uint8Array> {
  throw new Error('soon');
}
