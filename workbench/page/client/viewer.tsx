import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words';
import { PdfLink } from './pdf-link';
import { documentAddress, fetchFile } from './server';

interface Props {
  document: { id: string; name: string };
  /** Whether LibreOffice can make pages of it. */
  hasOffice: boolean;
  onClose(): void;
}

type Look =
  | { kind: 'waiting'; text: string }
  | { kind: 'pages'; address: string }
  | { kind: 'drawn' }
  | { kind: 'problem'; text: string };

/** How a document is looked at: as pages, or drawn from the .docx into `paper`. */
function useLook(id: string, asPages: boolean, paper: RefObject<HTMLElement | null>): Look {
  const [look, setLook] = useState<Look>({
    kind: 'waiting',
    text: asPages ? words.makingPdf : words.drawingDocument,
  });
  useEffect(() => {
    let isOpen = true;
    const draw = async (): Promise<void> => {
      const blob = await fetchFile(documentAddress(id, 'docx', 'inline'));
      // Only when a document is looked at: it is half of the page's script.
      const { renderAsync } = await import('docx-preview');
      if (!isOpen || !paper.current) return;
      const options = { inWrapper: true, ignoreLastRenderedPageBreak: true };
      await renderAsync(blob, paper.current, paper.current, options).catch(() => {
        throw new Error(words.notDrawn);
      });
      setLook({ kind: 'drawn' });
    };
    const showPages = async (): Promise<void> => {
      const address = documentAddress(id, 'pdf', 'inline');
      // Fetched once here, so that a failure is shown; the frame then gets the PDF that was made.
      await fetchFile(address);
      if (isOpen) setLook({ kind: 'pages', address });
    };
    const fail = (error: Error): void => setLook({ kind: 'problem', text: error.message });
    if (asPages)
      showPages()
        .catch(() => draw())
        .catch(fail);
    else draw().catch(fail);
    return () => {
      isOpen = false;
    };
  }, [id, asPages, paper]);
  return look;
}

/** A document that was made: its pages where LibreOffice and the browser can show them, else drawn from the .docx. */
export function Viewer({ document: { id, name }, hasOffice, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const paper = useRef<HTMLElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const look = useLook(id, hasOffice && navigator.pdfViewerEnabled, paper);
  return (
    <dialog
      ref={box}
      class="viewer"
      aria-label={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="title">
        <h2>{name}</h2>
        <a class="button" href={documentAddress(id, 'docx')} download="" aria-label={words.fetchDocx(name)}>
          .docx
        </a>
        <PdfLink id={id} name={name} />
        <button type="button" class="close" aria-label={words.close} onClick={onClose} />
      </div>
      {look.kind === 'waiting' && <p role="status">{look.text}</p>}
      {look.kind === 'problem' && (
        <p role="alert" class="problem">
          {look.text}
        </p>
      )}
      {look.kind === 'drawn' && <p class="hint">{words.drawnHere}</p>}
      {look.kind === 'pages' ? (
        <iframe title={name} src={look.address} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keys too.
        <section class="paper" ref={paper} tabIndex={0} aria-label={name} />
      )}
    </dialog>
  );
}
