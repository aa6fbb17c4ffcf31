import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/settings';
import type { SettingsTexts } from '../../settings/settings';
import { Button, Confirm, ErrorBox, StatusLine, server, useTask } from '../shared';
import { editsOf, type Id } from './draft';
import { SECTIONS, type SectionId, wordsOf } from './sections';

interface Props {
  section: SectionId;
  shown: SettingsView;
  /** Saved, by this user: all settings as they are now, and whether they were saved just now. */
  onDone: (texts: SettingsTexts, saved: boolean) => void;
}

/** One section to change. */
export function Edit({ section: id, shown, onDone }: Props) {
  const section = SECTIONS.find((each) => each.id === id);
  const [opened, setOpened] = useState(shown.texts);
  const [texts, setTexts] = useState(shown.texts);
  const [theirs, setTheirs] = useState<Id[]>([]);
  const [isAsking, setAsking] = useState(false);
  // Fields that hold their own text begin anew when somebody else's takes its place.
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ids = section?.ids ?? [];
  const edits = editsOf(ids, opened, texts);
  const save = useTask(async () => {
    const answer = await server.saveSettings({ opened, edits });
    if (answer.kind === 'saved') return onDone(answer.texts, true);
    // What this user has not touched is as it is now: else it would count as an edit of theirs.
    const untouched = ids.filter((each) => !(each in edits));
    setTexts((now) => ({
      ...now,
      ...Object.fromEntries(untouched.map((each) => [each, answer.texts[each]])),
    }));
    setOpened(answer.texts);
    setTurn((before) => before + 1);
    setTheirs(answer.ids);
  });
  const discard = useTask(async () => onDone(opened, false));
  const cancel = () => (Object.keys(edits).length > 0 ? setAsking(true) : onDone(opened, false));
  const takeTheirs = () => {
    setTexts((now) => ({ ...now, ...Object.fromEntries(theirs.map((each) => [each, opened[each]])) }));
    setTheirs([]);
    setTurn((before) => before + 1);
  };
  if (!section) return null;
  const { Fields } = section;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {messages.sections[id]}
      </h1>
      {/* What is typed while it is being saved would be in neither. */}
      <div class="stack" inert={save.running}>
        <Fields
          key={turn}
          shown={shown}
          texts={texts}
          change={(changed) => setTexts((now) => ({ ...now, ...changed }))}
        />
      </div>
      {theirs.length > 0 && (
        <div class="box question stack" role="alert">
          <strong>{messages.changedTitle}</strong>
          <div>{messages.changedNow}</div>
          <dl class="stack">
            {wordsOf(opened, theirs).map(({ label, lines }) => (
              <div key={label}>
                <dt>{label}</dt>
                {lines.map((line) => (
                  <dd key={line} class="words">
                    <strong>{line}</strong>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          <div class="row">
            <Button onClick={takeTheirs}>{messages.useTheirs}</Button>
            <Button task={save}>{messages.saveMine}</Button>
          </div>
        </div>
      )}
      <div class="row">
        {theirs.length === 0 && (
          <Button kind="action" task={save} disabled={id === 'office' && texts.agency.trim() === ''}>
            {messages.save}
          </Button>
        )}
        <Button onClick={cancel}>{messages.cancel}</Button>
      </div>
      <StatusLine>{save.running && messages.saving}</StatusLine>
      <ErrorBox failure={save.failure} />
      {isAsking && (
        <Confirm
          question={messages.loseQuestion}
          yes={messages.lose}
          no={messages.keepEditing}
          task={discard}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
