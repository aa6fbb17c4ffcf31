import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Button, Confirm, ErrorBox, StatusLine, UndoLine } from '../shared';
import { Conflict } from './conflict';
import { GroupField } from './group-field';
import type { MeasureContent, MeasurePageState } from './page';
import { Pictures } from './pictures';
import { Gone, Overwrites, Several } from './save-questions';
import { type Destination, type MeasureEditor, type Question, useMeasureEditor } from './state';

/** One measure being filled in: the buttons to other measures, its fields, and the buttons that save. */
export function Editor({ page, shown }: { page: MeasurePageState; shown: MeasureContent }) {
  return <EditorView {...useMeasureEditor(page, shown)} />;
}

function EditorView(editor: MeasureEditor) {
  const { view, groups, texts, filled, question, save } = editor;
  const { title, fields } = useFocus(editor);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || question?.kind === 'save') return;
    event.preventDefault();
    // It also answers the question whether to save before leaving.
    if (question) editor.saveAndLeave.run();
    else if (event.shiftKey) editor.saveAndNew.run();
    else save.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from wherever the keyboard is.
    <div class="stack editor" onKeyDown={onKeyDown}>
      <Header editor={editor} title={title} />
      {question?.kind === 'save' && question.reason.kind === 'changed' ? (
        <ConflictOf editor={editor} theirs={question.reason.state} />
      ) : (
        <>
          <div class="fields" ref={fields} inert={editor.isLeaving}>
            {groups.map((group) => (
              <GroupField
                key={group.id}
                group={group}
                view={view}
                texts={texts}
                filled={filled}
                onChange={editor.change}
              />
            ))}
          </div>
          {view.opened && <Pictures sheet={view.sheet} opened={view.opened} />}
          <p class="quiet">{messages.keys}</p>
          <footer class="stack">
            {question?.kind === 'save' ? (
              <SaveQuestion editor={editor} question={question} />
            ) : (
              <SaveButtons editor={editor} fields={fields} />
            )}
            <ErrorBox failure={save.failure ?? editor.saveAndNew.failure} />
          </footer>
        </>
      )}
    </div>
  );
}

const CONTROLS = 'select, textarea, input';

/** Begins in the first field, and moves the focus after a question was answered. */
function useFocus({ question, isLeaving }: MeasureEditor): {
  title: RefObject<HTMLHeadingElement | null>;
  fields: RefObject<HTMLDivElement | null>;
} {
  const title = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = fields.current?.querySelector<HTMLElement>(CONTROLS);
    // The title stays in sight over it.
    field?.focus({ preventScroll: true });
    // Behind the number that a new measure begins with.
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  // The focus was in the question that has just been removed, or in the fields while another measure was to be opened.
  const isElsewhere = question !== null || isLeaving;
  const wasElsewhere = useRef(false);
  useLayoutEffect(() => {
    if (wasElsewhere.current && !isElsewhere && document.activeElement === document.body)
      title.current?.focus();
    wasElsewhere.current = isElsewhere;
  }, [isElsewhere]);
  return { title, fields };
}

function Header({ editor, title }: { editor: MeasureEditor; title: RefObject<HTMLHeadingElement | null> }) {
  const { view, question, open, saveAndLeave } = editor;
  const isNew = view.opened === null;
  const button = (to: Destination, disabled = false, kind: 'plain' | 'link' = 'plain') => (
    <Button kind={kind} task={{ ...open[to], run: () => editor.leaveFor(to) }} disabled={disabled}>
      {messages[to]}
    </Button>
  );
  const failure = Object.values(open).find((task) => task.failure !== null)?.failure ?? null;
  return (
    <header class="stack">
      <div class="ways">
        {button('list', false, 'link')}
        {button('selected', false, 'link')}
      </div>
      <h1 tabIndex={-1} ref={title}>
        {messages.titleOf(view.position, view.count)}
      </h1>
      <p class="quiet">{messages.where(view.formName, view.sheet, view.opened?.rows ?? [])}</p>
      <nav class="neighbours">
        {button('previous', isNew ? view.count === 0 : view.position <= 1)}
        {button('next', isNew || view.position >= view.count)}
        {button('copy', isNew)}
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
      <ErrorBox failure={failure ?? saveAndLeave.failure} />
      {view.missing.length > 0 && <p class="unclear">{messages.missingColumns(view.missing)}</p>}
    </header>
  );
}

interface FooterProps {
  editor: MeasureEditor;
  fields: RefObject<HTMLDivElement | null>;
}

function SaveButtons({ editor, fields }: FooterProps) {
  const { page, view, isDirty, statusText, save, saveAndNew } = editor;
  return (
    <>
      {(isDirty || view.opened) && <Missing editor={editor} fields={fields} />}
      <div class="row">
        <Button kind="action" task={save}>
          {messages.save}
        </Button>
        <Button task={saveAndNew} disabled={!isDirty && !view.opened}>
          {isDirty || !view.opened ? messages.saveAndNew : messages.new}
        </Button>
      </div>
      <StatusLine>{statusText}</StatusLine>
      <UndoLine undo={page.undo} />
    </>
  );
}

/** Says what is missing, and leads to one such field after the other. */
function Missing({ editor: { groups, missing }, fields }: FooterProps) {
  const [last, setLast] = useState(-1);
  const next = missing.find((group) => groups.indexOf(group) > last) ?? missing[0];
  if (!next) return null;
  const go = () => {
    const index = groups.indexOf(next);
    setLast(index);
    fields.current?.children[index]?.querySelector<HTMLElement>(CONTROLS)?.focus();
  };
  return (
    <div class="missing">
      <Button kind="link" onClick={go}>
        {messages.lacks(missing.length, next.label)}
      </Button>
    </div>
  );
}

type SaveQuestionOf = Extract<Question, { kind: 'save' }>;
type Theirs = Extract<SaveQuestionOf['reason'], { kind: 'changed' }>['state'];

function ConflictOf({ editor, theirs }: { editor: MeasureEditor; theirs: Theirs }) {
  const { view, groups, texts, save } = editor;
  return (
    <Conflict
      view={view}
      groups={groups}
      texts={texts}
      theirs={theirs}
      save={save}
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
          save={save}
          onBack={onBack}
          onSave={() => save.run({ state: { ...view, opened: null, values: {} } })}
        />
      );
    case 'several':
      return (
        <Several
          save={save}
          onBack={onBack}
          rows={reason.rows}
          openedRow={view.opened?.rows[0]}
          onSave={(chosenRow) => save.run({ chosenRow })}
        />
      );
    case 'overwrites':
      return (
        <Overwrites
          save={save}
          onBack={onBack}
          overwrites={reason.overwrites}
          onSave={() => save.run({ ...target, agreed: reason.overwrites })}
        />
      );
    case 'changed':
      return null;
  }
}
