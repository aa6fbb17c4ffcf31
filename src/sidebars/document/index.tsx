import { useState } from 'preact/hooks';
import type { DocumentSources, RecentDocument } from '../../actions/document-sources';
import type { YearFolder } from '../../actions/make-document';
import { titles } from '../../messages/th/menu';
import { document as messages } from '../../messages/th/sidebars/document';
import { lostHeaders } from '../../messages/th/sidebars/lost-headers';
import { templateLink } from '../../messages/th/sidebars/template';
import { Button, ErrorBox, Loading, mount, NextPage, server, useLoad, useTask } from '../shared';
import { DocumentForm } from './document-form';
import './style.css';

const MAX_RECENT = 5;

/** Makes the document of a sheet. */
function Page() {
  const sources = useLoad(() => server.listDocumentSources());
  return (
    <main>
      <Loading load={sources}>
        {(value) => (value.sheets.length === 0 ? <NoSheets /> : <Documents sources={value} />)}
      </Loading>
    </main>
  );
}

function NoSheets() {
  return (
    <div class="stack">
      <p>
        <strong>{messages.noSheets}</strong>
      </p>
      <p>{messages.noSheetsHint}</p>
      <NextPage to="openPrepare" />
    </div>
  );
}

function Documents({ sources }: { sources: DocumentSources }) {
  const [made, setMade] = useState(sources.recent);
  // A document that was made again is listed once.
  const add = (one: RecentDocument) =>
    setMade((before) => [one, ...before.filter(({ link }) => link !== one.link)]);
  return (
    <>
      {sources.lost.length > 0 && <p class="box question">{lostHeaders(sources.lost)}</p>}
      <DocumentForm sources={sources} made={made} onMade={add} />
      <TemplateLink />
      <Recent documents={made.slice(0, MAX_RECENT)} />
    </>
  );
}

/** Opens the sidebar of templates. */
function TemplateLink() {
  const open = useTask(() => server.openTemplates());
  return (
    <div>
      <Button kind="link" task={open}>
        {templateLink}
      </Button>
      <ErrorBox failure={open.failure} />
    </div>
  );
}

/** Leads to the folder of the year's documents in the user's own Drive. */
function FolderLink() {
  const [folder, setFolder] = useState<YearFolder | null>(null);
  const open = useTask(async () => setFolder(await server.findYearFolder({ year: null })));
  return (
    <div>
      {folder ? (
        <a href={folder.url} rel="noopener">
          {messages.openFolder}
        </a>
      ) : (
        <Button kind="link" task={open}>
          {messages.findFolder}
        </Button>
      )}
      <ErrorBox failure={open.failure} />
    </div>
  );
}

/** The last documents that users of this spreadsheet made. */
function Recent({ documents }: { documents: readonly RecentDocument[] }) {
  return (
    <section class="stack apart">
      <h2>{messages.recentTitle}</h2>
      {documents.length === 0 ? (
        <p class="quiet">{messages.noRecent}</p>
      ) : (
        <ul class="plain stack">
          {documents.map(({ link, document, part, state, when, who }) => (
            <li key={link}>
              <a href={link} rel="noopener">
                {document}
              </a>
              <div class="quiet">{[state, when, part, who].filter((each) => each !== '').join(' · ')}</div>
            </li>
          ))}
        </ul>
      )}
      <FolderLink />
    </section>
  );
}

mount(<Page />, titles.document, 'document');
