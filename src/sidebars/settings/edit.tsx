import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { Button, Confirm, ErrorBox, StatusLine } from '../shared';
import { type OnDone, type SectionEditor, type TypedSettings, useSectionEditor } from './edit-state';
import { linesOf, type Section } from './sections';

interface Props {
  section: Section;
  view: SettingsView;
  /** What is typed already; null = nothing. */
  typed: TypedSettings | null;
  onDone: OnDone;
  onTyped: (typed: TypedSettings | null) => void;
}

/** One section of the settings to change. */
export function Edit({ section, view, typed, onDone, onTyped }: Props) {
  const [initial] = useState(typed ?? { opened: view.texts, texts: view.texts });
  const editor = useSectionEditor(section.ids, initial, onDone, onTyped);
  const { texts, save } = editor;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const { id, Fields } = section;
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {messages.sections[id]}
      </h1>
      {/* Inert while it is saved: what is typed then would be lost. */}
      <div class="stack" inert={save.running}>
        <Fields key={editor.replaceCount} view={view} texts={texts} change={editor.change} />
      </div>
      {editor.conflict && <Conflict editor={editor} conflict={editor.conflict} />}
      <div class="row">
        {!editor.conflict && (
          <Button kind="action" task={save} disabled={id === 'office' && texts.officeName.trim() === ''}>
            {messages.save}
          </Button>
        )}
        <Button onClick={editor.cancel}>{messages.cancel}</Button>
      </div>
      <StatusLine>{save.running && messages.saving}</StatusLine>
      <ErrorBox failure={save.failure} />
      {editor.isAsking && (
        <Confirm
          question={messages.loseQuestion}
          yes={messages.lose}
          no={messages.keepEditing}
          task={editor.discard}
          onNo={editor.keepEditing}
        />
      )}
    </>
  );
}

interface ConflictProps {
  editor: SectionEditor;
  conflict: NonNullable<SectionEditor['conflict']>;
}

/** What another user changed meanwhile, and whose texts to keep. */
function Conflict({ editor, conflict: { theirs, ids } }: ConflictProps) {
  return (
    <div class="box question stack" role="alert">
      <strong>{messages.changedTitle}</strong>
      <div>{messages.changedNow}</div>
      <dl class="stack">
        {linesOf(theirs, ids).map(({ label, lines }) => (
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
        <Button onClick={editor.takeTheirs}>{messages.useTheirs}</Button>
        <Button task={editor.save}>{messages.saveMine}</Button>
      </div>
    </div>
  );
}
