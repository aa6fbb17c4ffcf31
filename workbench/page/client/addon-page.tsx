import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedPage } from '../protocol';
import { words } from '../words';
import type { FromFrame, ToFrame } from './frame-messages';
import { fetchPdf } from './pdf-link';
import { frameAddress } from './server';
import type { WorkbookClient } from './workbook-client';

interface Props {
  client: WorkbookClient;
  page: OpenedPage;
  /** Gives the focus back to the sheet. */
  onFocus(): void;
}

interface FrameProps extends Props {
  onClose(): void;
  onSize?(size: { width?: number; height?: number }): void;
}

/** A page of the add-on in its sandbox. Its calls to Google are messages; only those of this frame are taken. */
function Frame({ client, page, onFocus, onClose, onSize }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const onDocument = ({ id, as }: { id: string; as: 'docx' | 'pdf' }): void => {
    const name = client.state.screen?.files.find((file) => file.id === id)?.name ?? '';
    if (as === 'docx') client.set({ viewed: { id, name } });
    else fetchPdfWithToast(client, id, name);
  };
  const latest = useRef({ onFocus, onClose, onSize, onDocument });
  latest.current = { onFocus, onClose, onSize, onDocument };
  useEffect(() => {
    const answer = (message: ToFrame): void => frame.current?.contentWindow?.postMessage(message, '*');
    const run = async ({ call, name, args }: Extract<FromFrame, { kind: 'run' }>): Promise<void> => {
      try {
        const { value, error } = await client.ask({ do: 'call', name, args });
        answer({ call, ...(error ? { error } : { value: value ?? null }) });
      } catch (error) {
        answer({
          call,
          error: { name: 'Error', message: error instanceof Error ? error.message : String(error) },
        });
      }
    };
    const receive = ({ source, data }: MessageEvent<FromFrame>): void => {
      if (!source || source !== frame.current?.contentWindow) return;
      if (data.kind === 'run') run(data);
      else if (data.kind === 'close') latest.current.onClose();
      else if (data.kind === 'size') latest.current.onSize?.(data);
      else if (data.kind === 'focusSheet') latest.current.onFocus();
      else if (data.kind === 'document') latest.current.onDocument(data);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [client]);
  return (
    <iframe
      ref={frame}
      title={page.title}
      src={frameAddress(page.id)}
      sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

/** Fetches a PDF, and says above the sheet what becomes of it. */
async function fetchPdfWithToast(client: WorkbookClient, id: string, name: string): Promise<void> {
  const toast = client.toast(words.makingPdf);
  try {
    await fetchPdf(id, name);
  } catch (error) {
    client.set({ problem: error instanceof Error ? error.message : String(error) });
  } finally {
    client.dropToast(toast);
  }
}

/** A sidebar as in Sheets: at the right, 300 pixels wide. */
export function AddonSidebar({ client, page, onFocus }: Props) {
  const close = (): void => {
    client.set({ sidebar: null });
    onFocus();
  };
  return (
    <aside aria-label={page.title}>
      <div class="title">
        <h2>{page.title}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={close} />
      </div>
      <Frame client={client} page={page} onFocus={onFocus} onClose={close} />
    </aside>
  );
}

const DIALOG = { width: 600, height: 400 };

/** A dialog over the sheet, as wide and high as the add-on asks. */
export function AddonDialog({ client, page, onFocus }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({
    width: page.width ?? DIALOG.width,
    height: page.height ?? DIALOG.height,
  });
  useEffect(() => box.current?.showModal(), []);
  const close = (): void => {
    client.set({ dialog: null });
    onFocus();
  };
  return (
    <dialog
      ref={box}
      class="page"
      aria-label={page.title}
      onCancel={close}
      style={{ width: `${size.width + 32}px` }}
    >
      <div class="title">
        <h2>{page.title}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={close} />
      </div>
      <div style={{ height: `${size.height}px` }}>
        <Frame
          client={client}
          page={page}
          onFocus={onFocus}
          onClose={close}
          onSize={({ width = size.width, height = size.height }) => setSize({ width, height })}
        />
      </div>
    </dialog>
  );
}
