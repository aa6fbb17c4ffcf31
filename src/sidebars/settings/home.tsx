import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import type { SettingsTexts } from '../../settings/settings';
import { Button, ErrorBox, StatusLine, server, UnsavedOffer, useTask, useUnsaved } from '../shared';
import { textsOfDraft } from './draft';
import { Edit } from './edit';
import type { TypedSettings } from './edit-state';
import { Emblem } from './emblem';
import { NewYear } from './new-year';
import { SECTIONS, type SectionId } from './sections';

/** A section, or the start of a new year. */
type Part = SectionId | 'year';

interface Props {
  view: SettingsView;
  reload: () => void;
}

/** All settings in short; each section opens to be changed. */
export function Home({ view: loaded, reload }: Props) {
  const [view, setView] = useState(loaded);
  useEffect(() => setView(loaded), [loaded]);
  const [open, setOpen] = useState<Part | null>(null);
  const [statusText, setStatusText] = useState('');
  const summary = useReturnFocus(open);
  const [typed, setTyped] = useState<TypedSettings | null>(null);
  const [taken, setTaken] = useState<TypedSettings | null>(null);
  const unsaved = useUnsaved('settings', open && typed && { part: open, ...typed }, ({ part, ...kept }) => {
    setTaken({
      opened: textsOfDraft(view.texts, kept.opened),
      texts: textsOfDraft(view.texts, kept.texts),
    });
    setOpen(part);
  });
  const close = (texts: SettingsTexts) => {
    setView({ ...view, texts });
    setOpen(null);
  };
  const openPart = (part: Part) => {
    setStatusText('');
    setTaken(null);
    setOpen(part);
  };
  const section = SECTIONS.find(({ id }) => id === open);
  return (
    <>
      {/* Stays in place whatever is drawn under it, or screen readers would not read it out. */}
      <StatusLine>{statusText}</StatusLine>
      {open === 'year' && <NewYear view={view} onDone={close} />}
      {section && (
        <Edit
          section={section}
          view={view}
          typed={taken}
          onTyped={setTyped}
          onDone={(texts, isSaved) => {
            setStatusText(isSaved ? messages.saved(messages.sections[section.id]) : '');
            close(texts);
          }}
        />
      )}
      {open === null && (
        <div class="stack wide" ref={summary}>
          <UnsavedOffer unsaved={unsaved} />
          <Summary view={view} onOpen={openPart} reload={reload} />
        </div>
      )}
    </>
  );
}

/** Gives the focus back to the button of the part that was closed. The ref is for the element that holds the buttons. */
function useReturnFocus(open: Part | null) {
  const element = useRef<HTMLDivElement>(null);
  const lastOpen = useRef<Part | null>(null);
  useLayoutEffect(() => {
    if (open === null && lastOpen.current) {
      element.current?.querySelector<HTMLElement>(`#${lastOpen.current} button`)?.focus();
    }
    lastOpen.current = open;
  }, [open]);
  return element;
}

interface SummaryProps {
  view: SettingsView;
  onOpen: (part: Part) => void;
  reload: () => void;
}

function Summary({ view: { texts, emblem }, onOpen, reload }: SummaryProps) {
  const openSheet = useTask(() => server.openSettingsSheet());
  return (
    <>
      {SECTIONS.map(({ id, summary }) => (
        <SectionSummary key={id} id={id} lines={summary(texts)} onOpen={onOpen} />
      ))}
      <Emblem key={emblem} emblem={emblem} />
      <section class="stack part" id="year">
        <div>
          <Button onClick={() => onOpen('year')}>{messages.newYear}</Button>
        </div>
      </section>
      <p class="quiet">{messages.sheetNote}</p>
      <div class="row">
        <Button kind="link" task={openSheet}>
          {messages.openSheet}
        </Button>
        <Button kind="link" onClick={reload}>
          {messages.reread}
        </Button>
      </div>
      <ErrorBox failure={openSheet.failure} />
    </>
  );
}

interface SectionProps {
  id: SectionId;
  lines: readonly string[];
  onOpen: (part: Part) => void;
}

function SectionSummary({ id, lines, onOpen }: SectionProps) {
  const title = messages.sections[id];
  const filled = lines.filter((line) => line.trim() !== '');
  return (
    <section class="stack part" id={id}>
      <div class="row apart">
        <h2>{title}</h2>
        <Button kind="link" onClick={() => onOpen(id)} label={messages.editSection(title)}>
          {messages.edit}
        </Button>
      </div>
      {filled.length === 0 ? (
        <p class="quiet">{messages.blank}</p>
      ) : (
        filled.map((line) => (
          <p class="words" key={line}>
            {line}
          </p>
        ))
      )}
    </section>
  );
}
