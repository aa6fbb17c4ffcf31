import { useState } from 'preact/hooks';
import type { DocumentSources, RecentDocument } from '../../actions/document';
import { document as messages } from '../../messages/th/document';
import { Loading, mount, server, useLoad } from '../shared';
import { ChosenSheet } from './chosen';
import { Recent } from './recent';
import { TemplateLink } from './template';
import './style.css';

/** Makes the document of a sheet: what to make it of, what stands in the way, and what came of it. */
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
    </div>
  );
}

function Documents({ sources }: { sources: DocumentSources }) {
  const [made, setMade] = useState(sources.made);
  // A document that was made again is listed once.
  const add = (one: RecentDocument) =>
    setMade((before) => [one, ...before.filter(({ link }) => link !== one.link)]);
  return (
    <>
      <ChosenSheet sources={sources} made={made} onMade={add} />
      <TemplateLink />
      <Recent documents={made.slice(0, MOST_RECENT)} />
    </>
  );
}

const MOST_RECENT = 5;

mount(<Page />);
