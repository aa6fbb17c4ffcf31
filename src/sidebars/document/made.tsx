import { useEffect, useState } from 'preact/hooks';
import type { MadeDocument } from '../../actions/document';
import { document as say } from '../../messages/thai/document';

type Made = Extract<MadeDocument, { kind: 'made' }>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of these bytes, as an address that the page's own links can lead to. */
function useFile(base64: string): string {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: DOCX }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  return url;
}

/** The document that was just made: where it opens, and its files. */
export function MadeBox({ made }: { made: Made }) {
  const word = useFile(made.word);
  return (
    <div class="box done stack">
      <p class="words">{made.name}</p>
      <ul class="plain stack">
        <li>
          <a href={made.url} rel="noopener">
            {made.pdf === null ? say.openWord : say.openDocs}
          </a>
        </li>
        {made.pdf !== null && (
          <li>
            <a href={made.pdf} rel="noopener">
              {say.pdf}
            </a>
          </li>
        )}
        <li>
          <a href={word} target="_self" download={`${made.name}.docx`}>
            {say.docx}
          </a>
        </li>
      </ul>
      <p class="quiet">{made.pdf === null ? say.noPdf : say.place}</p>
      {made.logged === 'not' && <p class="problem">{say.notLogged}</p>}
    </div>
  );
}
