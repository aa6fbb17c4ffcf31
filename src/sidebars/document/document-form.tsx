import { useRef } from 'preact/hooks';
import type { DocumentView, KindView } from '../../actions/document';
import type { DocumentSources, RecentDocument } from '../../actions/document-sources';
import type { Target } from '../../documents/target';
import { document as messages } from '../../messages/th/sidebars/document';
import { absentText } from '../../messages/th/sidebars/template';
import {
  Choice,
  ErrorBox,
  Loading,
  MultiChoice,
  Select,
  StatusLine,
  server,
  usePageBusy,
  useTask,
} from '../shared';
import { AllLinks } from './all-links';
import { Check, Components } from './check';
import {
  type ChangeChoices,
  type Choices,
  type ChosenDocument,
  departmentsOf,
  EACH,
  earlierDocument,
  partsOf,
  requestOf,
  roundOf,
  useChosenDocument,
  viewKeyOf,
} from './choices';
import { EarlierChoice } from './earlier';
import { Make } from './make';
import { Preview } from './preview';
import { RowChoice } from './row-choice';

interface Props {
  sources: DocumentSources;
  /** The documents made so far, the newest first. */
  made: readonly RecentDocument[];
  onMade: (made: RecentDocument) => void;
}

/** What to make a document of, what it will be, and the button that makes it. */
export function DocumentForm({ sources, ...rest }: Props) {
  const chosen = useChosenDocument(sources.chosen);
  const { choices, change, load } = chosen;
  const { sheet } = choices;
  const busy = usePageBusy();
  return (
    <>
      <fieldset class="form" disabled={busy}>
        <Select
          label={messages.sheet}
          options={sources.sheets.map((each) => ({ value: each.sheet, label: each.sheet }))}
          value={sheet}
          onChange={(value) =>
            change({ sheet: value, usualRound: null, department: '', rows: null, parts: null })
          }
          hint={sources.sheets.find((each) => each.sheet === sheet)?.formName}
        />
      </fieldset>
      <Loading load={load}>
        {({ view }) => (
          <DocumentOfSheet chosen={chosen} view={view} sources={sources} {...rest} key={sheet} />
        )}
      </Loading>
    </>
  );
}

interface SheetProps extends Props {
  chosen: ChosenDocument;
  view: DocumentView;
}

function DocumentOfSheet({ chosen, view, sources, made, onMade }: SheetProps) {
  const { choices, change, load, isCurrent, isReading } = chosen;
  const { sheet, department, target, isDraft, updatesEarlier } = choices;
  const each = department === EACH;
  const busy = usePageBusy();
  // A document that is being made is no earlier one until the page is at rest.
  const madeBefore = useRef(made);
  if (!busy) madeBefore.current = made;
  const earlierFor = (part: string) => earlierDocument(madeBefore.current, { sheet, part, target });
  const earlier = (each ? departmentsOf(view).responsible : [view]).map(({ part }) => earlierFor(part));
  const linkToUpdate = (part: string): string | undefined => {
    const before = updatesEarlier ? earlierFor(part) : null;
    return before?.mine ? before.link : undefined;
  };
  return (
    <>
      {view.kind && <Kind sheet={sheet} kind={view.kind} onStored={load.reload} />}
      <fieldset class="form" disabled={busy}>
        <RoundChoice choices={choices} change={change} view={view} />
        <DepartmentChoice choices={choices} change={change} view={view} />
      </fieldset>
      <StatusLine>
        {isReading && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {messages.reading}
          </span>
        )}
      </StatusLine>
      <Check check={view.checked.check} isEmpty={view.allMeasures === 0} />
      <Components components={view.components} />
      <FurtherChoices choices={choices} change={change} view={view} earlier={earlier} busy={busy} />
      <AllLinks request={requestOf(choices)} key={viewKeyOf(choices)} />
      <Preview preview={view.preview} parts={partsOf(choices, view).parts} />
      <Make
        request={{ ...requestOf(choices), ...(isCurrent && { origin: view.origin, checked: view.checked }) }}
        target={target}
        isDraft={isDraft}
        sources={sources}
        year={view.year}
        each={each}
        isBlocked={choices.rows !== null && (choices.rows === 'none' || (isCurrent && view.measures === 0))}
        updatesEarlier={updatesEarlier}
        linkToUpdate={linkToUpdate}
        onMade={onMade}
        reloadView={load.reload}
      />
    </>
  );
}

/** Of which kind the documents of a sheet of the office's own columns are; the answer is kept with the sheet. */
function Kind({ sheet, kind, onStored }: { sheet: string; kind: KindView; onStored: () => void }) {
  const keep = useTask(async (chosen: string) => {
    await server.storeKind({ sheet, kind: chosen });
    onStored();
  });
  return (
    <fieldset class="form" disabled={usePageBusy()}>
      <Select
        label={messages.kind}
        options={kind.offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={kind.chosen}
        onChange={keep.run}
        hint={messages.kindHint(kind.isStored)}
      />
      <ErrorBox failure={keep.failure} />
    </fieldset>
  );
}

interface FieldsProps {
  choices: Choices;
  change: ChangeChoices;
  view: DocumentView;
}

function RoundChoice({ choices, change, view }: FieldsProps) {
  const round = roundOf(choices) ?? view.round;
  return (
    <Select
      label={messages.round}
      options={[
        { value: '', label: messages.wholeYear },
        ...view.rounds.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={round}
      onChange={(value) => change({ round: value })}
      hint={round === '' ? undefined : messages.roundHint}
    />
  );
}

interface FurtherProps extends FieldsProps {
  /** For each document that is to be made, the earlier one. */
  earlier: readonly (RecentDocument | null)[];
  busy: boolean;
}

/** What is asked below what lacks, so that this is on the first screen. */
function FurtherChoices({ choices, change, view, earlier, busy }: FurtherProps) {
  return (
    <fieldset class="form" disabled={busy}>
      <Choice
        label={messages.edition}
        options={optionsOf({ final: messages.final, draft: messages.draft })}
        value={choices.isDraft ? 'draft' : 'final'}
        onChange={(value) => change({ isDraft: value === 'draft' })}
        hint={choices.isDraft ? messages.draftHint : undefined}
      />
      {!choices.isDraft && (
        <EarlierChoice
          earlier={earlier}
          updates={choices.updatesEarlier}
          onChange={(updatesEarlier) => change({ updatesEarlier })}
        />
      )}
      <Options choices={choices} change={change} view={view} />
      {view.hasFilter && <p class="quiet">{messages.filtered(choices.rows !== null)}</p>}
      {partsOf(choices, view).lacking.map((text) => (
        <p class="quiet" key={text}>
          {text}
        </p>
      ))}
      {view.absent.length > 0 && <p class="box question">{absentText(view.absent)}</p>}
    </fieldset>
  );
}

/** What is chosen once, or never: folded, with what is chosen now. */
function Options({ choices, change, view }: FieldsProps) {
  const { offered, parts } = partsOf(choices, view);
  const targets = { docs: messages.docs, word: messages.word };
  const chosen = [
    targets[choices.target],
    ...(choices.rows ? [messages.selectedRows] : []),
    ...parts.map((part) => messages[part]),
  ];
  return (
    <details>
      <summary>
        {messages.options}
        <span class="quiet"> {chosen.map((label) => label.replace(/ \(.*/, '')).join(' · ')}</span>
      </summary>
      <div class="form options">
        <RowChoice choices={choices} change={change} view={view} />
        <Choice
          label={messages.target}
          options={optionsOf(targets)}
          value={choices.target}
          onChange={(value) => change({ target: value as Target })}
        />
        <MultiChoice
          label={messages.parts}
          options={offered.map((part) => ({ value: part, label: messages[part] }))}
          values={parts}
          onChange={(values) => change({ parts: offered.filter((part) => values.includes(part)) })}
        />
      </div>
    </details>
  );
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function DepartmentChoice({ choices, change, view }: FieldsProps) {
  const all = view.departments;
  if (all.length === 0) return <p class="quiet">{messages.noDepartments}</p>;
  const { responsible, idle } = departmentsOf(view);
  const each = choices.department === EACH;
  return (
    <Select
      label={messages.department}
      options={[
        { value: '', label: messages.wholeOffice(view.allMeasures) },
        ...(each || responsible.length > 1
          ? [{ value: EACH, label: messages.each(responsible.length) }]
          : []),
        ...all.map(({ name, measures }) => ({ value: name, label: messages.oneDepartment(name, measures) })),
      ]}
      value={choices.department}
      onChange={(department) => change({ department })}
      hint={each && idle.length > 0 ? messages.idle(idle.map(({ name }) => name)) : undefined}
    />
  );
}
