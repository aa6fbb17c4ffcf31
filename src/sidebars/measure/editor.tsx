import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MeasureView } from '../../actions/measure';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Button, Confirm, ErrorBox, StatusLine, server, UnsavedOffer, useTask } from '../shared';
import { Conflict } from './conflict';
import { GroupField } from './group-field';
import { Gone, Overwrites, Several } from './save-questions';
import { type Destination, type MeasureEditor, type Question, useMeasureEditor } from './state';

/** One measure being filled in: the buttons to other measures, its fields, and the button that saves. */
export function Editor({ initial }: { initial: MeasureView }) {
  return <EditorView {...useMeasureEditor(initial)} />;
}

function EditorView(editor: MeasureEditor) {
  const { view, groups, texts, question, openCount, save } = editor;
  const { title, fields } = useFocus(editor);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || question?.kind === 'save') return;
    event.preventDefault();
    // It also answers the question whether to save before leaving.
    if (question) editor.saveAndLeave.run();
    else save.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from wherever the keyboard is.
    <div class="stack editor" onKeyDown={onKeyDown}>
      <UnsavedOffer unsaved={editor.unsaved} />
      <Header editor={editor} title={title} />
      {question?.kind === 'save' && question.reason.kind === 'changed' ? (
        <ConflictOf editor={editor} theirs={question.reason.state} />
      ) : (
        <>
          <div class="fields" ref={fields} key={openCount} inert={editor.isLeaving}>
            {groups.map((group) => (
              <GroupField key={group.id} {...{ group, view, texts }} onChange={editor.change} />
            ))}
          </div>
          <footer class="stack">
            {question?.kind === 'save' ? (
              <SaveQuestion editor={editor} question={question} />
            ) : (
              <SaveButton editor={editor} />
            )}
            <ErrorBox failure={save.failure} />
            <StatusLine>{editor.statusText}</StatusLine>
          </footer>
        </>
      )}
    </div>
  );
}

/** Moves the focus after a question was answered and after another measure was opened. */
function useFocus({ view, question, openCount }: MeasureEditor): {
  title: RefObject<HTMLHeadingElement | null>;
  fields: RefObject<HTMLDivElement | null>;
} {
  const title = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  // The focus was in the question that has just been removed.
  const isAsking = question !== null;
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !isAsking && document.activeElement === document.body) title.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  // A new measure begins in its first field, another one at its title, which screen readers then read out.
  const isNew = view.opened === null;
  useLayoutEffect(() => {
    if (openCount === 0) return;
    const field = fields.current?.querySelector<HTMLElement>('select, textarea, input');
    (isNew ? field : title.current)?.focus();
    scrollTo(0, 0);
  }, [openCount, isNew]);
  return { title, fields };
}

function Header({ editor, title }: { editor: MeasureEditor; title: RefObject<HTMLHeadingElement | null> }) {
  const { view, question, open, saveAndLeave } = editor;
  const library = useTask(() => server.openLibrary());
  const isNew = view.opened === null;
  const button = (to: Destination, disabled = false) => (
    <Button task={{ ...open[to], run: () => editor.leaveFor(to) }} disabled={disabled}>
      {messages[to]}
    </Button>
  );
  const failure = Object.values(open).find((task) => task.failure !== null)?.failure ?? null;
  return (
    <header class="stack">
      <h1 tabIndex={-1} ref={title} aria-live="polite">
        {isNew ? messages.titleNew : messages.title(view.position, view.count)}
      </h1>
      <p class="quiet">{messages.where(view.formName, view.sheet, view.opened?.rows ?? [])}</p>
      <nav class="destinations">
        {button('previous', isNew ? view.count === 0 : view.position <= 1)}
        {button('next', isNew || view.position >= view.count)}
        {button('new')}
        {button('selected')}
        <Button kind="link" task={library}>
          {messages.library}
        </Button>
      </nav>
      {question?.kind === 'leave' && (
        <Confirm
          question={messages.leave}
          yes={messages.discard}
          no={messages.stay}
          task={open[question.to]}
          onNo={editor.dismissQuestion}
        >
          <Button task={saveAndLeave}>{messages.saveAndLeave}</Button>
        </Confirm>
      )}
      <ErrorBox failure={failure ?? saveAndLeave.failure ?? library.failure} />
      {view.missing.length > 0 && <p class="unclear">{messages.missingColumns(view.missing)}</p>}
    </header>
  );
}

function SaveButton({ editor: { missing, isDirty, save } }: { editor: MeasureEditor }) {
  const changed = isDirty ? messages.changed : '';
  return (
    <>
      <p class="quiet">{missing.length > 0 ? messages.lacks(missing.map(({ label }) => label)) : changed}</p>
      <div class="row">
        <Button kind="action" task={save}>
          {messages.save}
        </Button>
        <span class="quiet">{messages.keys}</span>
      </div>
    </>
  );
}

type SaveQuestionOf = Extract<Question, { kind: 'save' }>;
type Theirs = Extract<SaveQuestionOf['reason'], { kind: 'changed' }>['state'];

function ConflictOf({ editor, theirs }: { editor: MeasureEditor; theirs: Theirs }) {
  const { view, groups, texts, save } = editor;
  return (
    <Conflict
      {...{ view, groups, texts, theirs, save }}
      onSave={(merged) => editor.saveMerged(merged, theirs)}
      onBack={editor.dismissQuestion}
    />
  );
}

/** What the user must decide before a save can be made. */
function SaveQuestion({ editor, question }: { editor: MeasureEditor; question: SaveQuestionOf }) {
  const { view, save, dismissQuestion: onBack } = editor;
  const { reason, target } = question;
  switch (reason.kind) {
    case 'gone':
      return (
        <Gone
          {...{ save, onBack }}
          onSave={() => save.run({ state: { ...view, opened: null, values: {} } })}
        />
      );
    case 'several':
      return (
        <Several
          {...{ save, onBack }}
          rows={reason.rows}
          openedRow={view.opened?.rows[0]}
          onSave={(chosenRow) => save.run({ chosenRow })}
        />
      );
    case 'overwrites':
      return (
        <Overwrites
          {...{ save, onBack }}
          overwrites={reason.overwrites}
          onSave={() => save.run({ ...target, agreed: reason.overwrites })}
        />
      );
    case 'changed':
      return null;
  }
}
