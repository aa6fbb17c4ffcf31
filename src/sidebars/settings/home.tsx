import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/settings';
import { Button, ErrorBox, StatusLine, server, useTask } from '../shared';
import { Edit } from './edit';
import { NewYear } from './new-year';
import { SECTIONS, type SectionId } from './sections';

/** All settings in short; each section opens to be changed. */
export function Home({ shown: first, reload }: { shown: SettingsView; reload: () => void }) {
  const [shown, setShown] = useState(first);
  useEffect(() => setShown(first), [first]);
  const [view, setView] = useState<SectionId | 'year' | null>(null);
  const [said, setSaid] = useState('');
  const main = useRef<HTMLDivElement>(null);
  // Back from a section, the keyboard is where it left.
  const left = useRef<SectionId | 'year' | null>(null);
  useEffect(() => {
    if (view === null && left.current)
      main.current?.querySelector<HTMLElement>(`#${left.current} button`)?.focus();
    left.current = view;
  }, [view]);
  const openSheet = useTask(() => server.openSettingsSheet());
  const open = (next: SectionId | 'year') => {
    setSaid('');
    setView(next);
  };
  return (
    <>
      {/* Stays in place whatever is shown under it, or nobody would hear what it says. */}
      <StatusLine>{said}</StatusLine>
      {view === 'year' && (
        <NewYear
          shown={shown}
          onDone={(texts) => {
            setShown({ ...shown, texts });
            setView(null);
          }}
        />
      )}
      {view !== null && view !== 'year' && (
        <Edit
          section={view}
          shown={shown}
          onDone={(texts, saved) => {
            setShown({ ...shown, texts });
            setSaid(saved ? messages.saved(messages.sections[view]) : '');
            setView(null);
          }}
        />
      )}
      {view === null && (
        <div class="stack wide" ref={main}>
          {SECTIONS.map(({ id, summary }) => {
            const lines = summary(shown.texts).filter((line) => line.trim() !== '');
            return (
              <section class="stack part" id={id} key={id}>
                <div class="row apart">
                  <h2>{messages.sections[id]}</h2>
                  <Button
                    kind="link"
                    onClick={() => open(id)}
                    label={messages.editSection(messages.sections[id])}
                  >
                    {messages.edit}
                  </Button>
                </div>
                {lines.length === 0 ? (
                  <p class="quiet">{messages.blank}</p>
                ) : (
                  lines.map((line) => (
                    <p class="words" key={line}>
                      {line}
                    </p>
                  ))
                )}
              </section>
            );
          })}
          <section class="stack part" id="year">
            <div>
              <Button onClick={() => open('year')}>{messages.newYear}</Button>
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
        </div>
      )}
    </>
  );
}
