import { useState } from 'preact/hooks';
import type { LoggedDocument, OverviewView } from '../../actions/overview';
import { lostHeaders } from '../../messages/th/sidebars/lost-headers';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { Button, UnsavedOffer } from '../shared';
import { HandOver } from './hand-over';
import { LifeForm } from './life-form';
import { type LifeForms, useLifeForm, useLifeForms } from './life-state';

/** How many measures the documents of each part of the year counted as done, as the log has it. */
export function Rounds({ documents, sheets }: { documents: readonly LoggedDocument[]; sheets: string[] }) {
  const seen = new Set<string>();
  const newest = documents.filter(({ sheet, part, isOfOffice, counts }) => {
    const key = `${sheet}\n${part}`;
    if (!isOfOffice || counts === '' || !sheets.includes(sheet) || seen.has(key)) return false;
    return seen.add(key);
  });
  if (newest.length === 0) return null;
  return (
    <section class="stack">
      <h2>{messages.roundsTitle}</h2>
      <ul class="plain stack">
        {newest.reverse().map(({ link, part, when, sheet, counts }) => (
          <li key={link}>
            {messages.roundCounts(part || messages.wholeYear, counts)}
            <div class="quiet">{[sheets.length > 1 ? sheet : '', when].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many documents are listed first. */
const FIRST_DOCUMENTS = 5;

/** The documents of the log: what became of each, a form to say it, and all files for who takes over. */
export function Documents({ view, reading }: { view: OverviewView; reading: number }) {
  const { documents: read, documentsLeft, today, lost } = view;
  const [all, setAll] = useState<readonly LoggedDocument[]>(read);
  const [before, setBefore] = useState(read);
  const [isOpen, setOpen] = useState(false);
  if (before !== read) {
    // The page was read again.
    setBefore(read);
    setAll(read);
  }
  const replace = (document: LoggedDocument) =>
    setAll((now) => now.map((each) => (each.link === document.link ? document : each)));
  const forms = useLifeForms(all, today);
  const isListed = isOpen || all.slice(FIRST_DOCUMENTS).some(({ link }) => forms.forms[link]);
  const listed = isListed ? all : all.slice(0, FIRST_DOCUMENTS);
  return (
    <>
      <section class="stack apart">
        <h2>{messages.documentsTitle}</h2>
        {lost.length > 0 && <p class="box question">{lostHeaders(lost)}</p>}
        <p class="quiet">{all.length === 0 ? messages.noDocuments : messages.documentsHint}</p>
        <UnsavedOffer unsaved={forms.unsaved} />
        <ul class="plain stack">
          {listed.map((document) => (
            <Item key={document.link} document={document} today={today} forms={forms} onChange={replace} />
          ))}
        </ul>
        {listed.length < all.length && (
          <div>
            <Button onClick={() => setOpen(true)}>
              {messages.moreDocuments(all.length - listed.length)}
            </Button>
          </div>
        )}
      </section>
      <HandOver documents={all} left={documentsLeft} key={reading} />
    </>
  );
}

interface ItemProps {
  document: LoggedDocument;
  /** Today, as printed. */
  today: string;
  forms: LifeForms;
  onChange: (document: LoggedDocument) => void;
}

function Item({ document, today, forms, onChange }: ItemProps) {
  const { link, document: name, when, part, who, life } = document;
  const form = useLifeForm(document, today, forms, onChange);
  return (
    <li class="stack">
      <div>
        <a href={link} rel="noopener">
          {name}
        </a>
        <div class="quiet">{[when, part, who].filter((each) => each !== '').join(' · ')}</div>
        <div>
          {messages.life.state} <strong>{life.state || messages.draft}</strong>
        </div>
        <Facts life={life} />
      </div>
      <LifeForm form={form} name={name} />
    </li>
  );
}

const FACTS = ['letter', 'signedOn', 'publishedOn', 'scan', 'address'] as const;

function Facts({ life }: { life: LoggedDocument['life'] }) {
  return (
    <>
      {FACTS.filter((field) => life[field] !== '').map((field) => (
        <div class="quiet words" key={field}>
          {messages.life[field]}{' '}
          {/^https?:\/\//i.test(life[field]) ? (
            <a href={life[field]} rel="noopener">
              {life[field]}
            </a>
          ) : (
            life[field]
          )}
        </div>
      ))}
    </>
  );
}
