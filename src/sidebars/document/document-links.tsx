import { useEffect, useState } from 'preact/hooks';
import type { CreatedDocument, YearFolder } from '../../actions/make-document';
import { document as messages } from '../../messages/th/sidebars/document';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The address of a .docx file (base64) on this page; null until it is there, and for no file. */
function useFileUrl(base64: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (base64 === null) return;
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: DOCX }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  return url;
}

/** The document that was just made: its links and files. */
export function MadeBox({ made, folder }: { made: CreatedDocument; folder: YearFolder | null }) {
  return (
    <div class="box done stack">
      <p class="words">{made.name}</p>
      <Links made={made} />
      <Notes made={made} />
      {made.pdf === null && <p class="quiet">{messages.noPdf}</p>}
      <p class="quiet">
        {made.isInFolder && folder ? (
          <a href={folder.url} rel="noopener">
            {messages.inFolder}
          </a>
        ) : made.replaced === 'same' ? (
          messages.samePlace
        ) : (
          messages.place
        )}
      </p>
    </div>
  );
}

/** The links to a document and its files; in one line with short names where it is one `of` several. */
export function Links({ made, of }: { made: CreatedDocument; of?: string }) {
  const word = useFileUrl(made.word);
  const [isPdfAsked, setPdfAsked] = useState(false);
  const open = made.pdf === null ? messages.openWord : messages.openDocs;
  const words = (full: string, short: string) =>
    of === undefined ? (
      full
    ) : (
      <>
        {short}
        <span class="unseen"> {of}</span>
      </>
    );
  return (
    <ul class={of === undefined ? 'plain stack' : 'plain row'}>
      <li>
        <a href={made.url} rel="noopener">
          {words(open, messages.open)}
        </a>
      </li>
      {made.pdf !== null && (
        <li>
          <a href={made.pdf} rel="noopener" onClick={() => setPdfAsked(true)}>
            {words(messages.pdf, messages.shortPdf)}
          </a>
          <span role="status" class="quiet">
            {isPdfAsked && messages.pdfComing}
          </span>
        </li>
      )}
      {word !== null && (
        <li>
          <a href={word} target="_self" download={`${made.name}.docx`}>
            {words(messages.docx, messages.shortDocx)}
          </a>
        </li>
      )}
    </ul>
  );
}

/** Whether the earlier document was updated, and whether the log has the new one. */
export function Notes({ made }: { made: CreatedDocument }) {
  return (
    <>
      {made.replaced && (
        <p class={made.replaced === 'same' ? 'quiet' : 'problem'}>{messages.replaced[made.replaced]}</p>
      )}
      {made.logged === 'lost' && <p class="problem">{messages.draftLost}</p>}
      {made.logged === 'failed' && (
        <p class="problem">
          {messages.notLogged}: {made.name}{' '}
          <a href={made.url} rel="noopener">
            {made.url}
          </a>
        </p>
      )}
    </>
  );
}
