import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as say } from '../../messages/th/sidebars/settings';
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
            setSaid(saved ? say.saved(say.sections[view]) : '');
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
                  <h2>{say.sections[id]}</h2>
                  <Button kind="link" onClick={() => open(id)} label={say.editSection(say.sections[id])}>
                    {say.edit}
                  </Button>
                </div>
                {lines.length === 0 ? (
                  <p class="quiet">{say.blank}</p>
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
              <Button onClick={() => open('year')}>{say.newYear}</Button>
            </div>
          </section>
          <p class="quiet">{say.sheetNote}</p>
          <div class="row">
            <Button kind="link" task={openSheet}>
              {say.openSheet}
            </Button>
            <Button kind="link" onClick={reload}>
              {say.reread}
            </Button>
          </div>
          <ErrorBox failure={openSheet.failure} />
        </div>
      )}
    </>
  );
}
