import type { Book } from '../book';
export async function readXlsx(_bytes: Uint8Array, _name?: string): Promise<Book> {
  throw new Error('soon');
}
