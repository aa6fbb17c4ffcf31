import { useState } from 'preact/hooks';
import { words } from '../words';
import { documentAddress, download, fetchFile } from './server';

/** How long the bytes stay, in milliseconds: the download has begun by then. */
const KEPT_MS = 60_000;

/** Fetches a document as PDF; resolves when it is made and downloads. */
export async function fetchPdf(id: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await fetchFile(documentAddress(id, 'pdf')));
  download(address, `${name.replace(/\.docx$/i, '')}.pdf`);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A button that fetches a document as PDF, and says so while it is made. */
export function PdfLink({ id, name }: { id: string; name: string }) {
  const [state, setState] = useState<'ready' | 'making' | { problem: string }>('ready');
  const begin = async (): Promise<void> => {
    setState('making');
    try {
      await fetchPdf(id, name);
      setState('ready');
    } catch (error) {
      setState({ problem: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <span class="pdf">
      <button
        type="button"
        aria-label={words.fetchPdf(name)}
        aria-disabled={state === 'making'}
        onClick={() => state !== 'making' && begin()}
      >
        PDF
      </button>
      <span role="status">
        {state === 'making' ? words.makingPdf : state === 'ready' ? '' : state.problem}
      </span>
    </span>
  );
}
