import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentRequest, DocumentSources, DocumentView, RecentDocument } from '../../actions/document';
import { document as messages } from '../../messages/th/document';
import { Choice, Loading, MultiChoice, Select, StatusLine, server, useLoad, usePageBusy } from '../shared';
import { Check, Components } from './check';
import { EarlierChoice, earlierOf } from './earlier';
import { Make } from './make';
import { Preview } from './preview';

const PARTS = ['memo', 'cover'] as const;
type Part = (typeof PARTS)[number];
type Target = 'docs' | 'word';

/** Chosen in place of a department: a document for each of them. */
const EACH = '*';

/** What the user has chosen; kept whatever happens to the calls. */
interface Choices {
  sheet: string;
  round: string;
  /** A department, EACH, or '' for the whole office. */
  department: string;
  /** Parts the user wants; null: as the form has them. */
  parts: Part[] | null;
  target: Target;
  /** Whether earlier documents are to be filled anew in place of making others. */
  again: boolean;
}

const requestOf = ({ sheet, round, department, parts }: Choices): DocumentRequest => ({
  sheet,
  round,
  department: department === EACH ? '' : department,
  ...(parts && { memo: parts.includes('memo'), cover: parts.includes('cover') }),
});

interface Props {
  sources: DocumentSources;
  made: readonly RecentDocument[];
  onMade: (made: RecentDocument) => void;
}

export function ChosenSheet({ sources, made, onMade }: Props) {
  const [choices, setChoices] = useState<Choices>({
    sheet: sources.chosen,
    round: '',
    department: '',
    parts: null,
    target: 'docs',
    again: false,
  });
  // To fill a document anew is said of the documents in sight, and of no others.
  const change = (changed: Partial<Choices>) => setChoices((now) => ({ ...now, again: false, ...changed }));
  const { sheet } = choices;
  const load = useLoad(async () => ({
    of: keyOf(choices),
    shown: await server.readDocument(requestOf(choices)),
  }));
  const { reload } = load;
  const key = keyOf(choices);
  const readFor = useRef(key);
  useEffect(() => {
    if (readFor.current !== key) reload();
    readFor.current = key;
  }, [key, reload]);
  const isCurrent = load.value?.of === key;
  const isReading = load.value !== null && !load.failure && !isCurrent;
  const busy = usePageBusy();
  return (
    <>
      <fieldset class="form" disabled={busy}>
        <Select
          label={messages.sheet}
          options={sources.sheets.map((each) => ({ value: each.sheet, label: each.sheet }))}
          value={sheet}
          onChange={(value) => change({ sheet: value, department: '', parts: null })}
          hint={sources.sheets.find((each) => each.sheet === sheet)?.formName}
        />
      </fieldset>
      <Loading load={load}>
        {({ shown }) => (
          <Chosen
            {...{ choices, change, shown, isCurrent, isReading, made, onMade }}
            reread={load.reload}
            key={sheet}
          />
        )}
      </Loading>
    </>
  );
}

/** What decides over what is shown. */
const keyOf = (choices: Choices): string => {
  const { sheet, round, department } = requestOf(choices);
  return [sheet, round, department].join('\n');
};

interface ChosenProps extends Omit<Props, 'sources'> {
  choices: Choices;
  change: (changed: Partial<Choices>) => void;
  shown: DocumentView;
  /** False while what is shown is that of earlier choices; those that are being read, or could not be. */
  isCurrent: boolean;
  isReading: boolean;
  reread: () => void;
}

function Chosen({ choices, change, shown, isCurrent, isReading, made, reread, onMade }: ChosenProps) {
  const { sheet, round, department, target, again } = choices;
  const all = shown.departments;
  const responsible = all.filter(({ measures }) => measures > 0);
  const idle = all.filter(({ measures }) => measures === 0);
  const offered = PARTS.filter((part) => part in shown.parts);
  const parts = (choices.parts ?? offered.filter((part) => shown.parts[part])).filter(
    (part) => part in shown.parts,
  );
  const each = department === EACH;
  const busy = usePageBusy();
  // What is made now is no earlier document yet.
  const before = useRef(made);
  if (!busy) before.current = made;
  const earlierFor = (part: string) => earlierOf(before.current, { sheet, part, target });
  const earlier = (each ? responsible : [shown]).map(({ part }) => earlierFor(part));
  const replaces = (part: string): string | undefined => {
    const found = again ? earlierFor(part) : null;
    return found?.mine ? found.link : undefined;
  };
  return (
    <>
      <fieldset class="form" disabled={busy}>
        <Select
          label={messages.round}
          options={[
            { value: '', label: messages.wholeYear },
            ...shown.rounds.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={round}
          onChange={(value) => change({ round: value })}
          hint={messages.roundHint}
        />
        {all.length > 0 ? (
          <Select
            label={messages.department}
            options={[
              { value: '', label: messages.wholeOffice(shown.allMeasures) },
              ...(each || responsible.length > 1
                ? [{ value: EACH, label: messages.each(responsible.length) }]
                : []),
              ...all.map(({ name, measures }) => ({
                value: name,
                label: messages.oneDepartment(name, measures),
              })),
            ]}
            value={department}
            onChange={(value) => change({ department: value })}
            hint={each && idle.length > 0 ? messages.idle(idle.map(({ name }) => name)) : undefined}
          />
        ) : (
          <p class="quiet">{messages.noDepartments}</p>
        )}
        {offered.length > 0 && (
          <MultiChoice
            label={messages.parts}
            options={offered.map((part) => ({ value: part, label: messages[part] }))}
            values={parts}
            onChange={(values) => change({ parts: offered.filter((part) => values.includes(part)) })}
          />
        )}
        <Choice
          label={messages.target}
          options={[
            { value: 'docs', label: messages.docs },
            { value: 'word', label: messages.word },
          ]}
          value={target}
          onChange={(value) => change({ target: value as Target })}
        />
        <EarlierChoice earlier={earlier} again={again} onChange={(value) => change({ again: value })} />
      </fieldset>
      <StatusLine>
        {isReading && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {messages.reading}
          </span>
        )}
      </StatusLine>
      <Check check={shown.check} />
      <Components components={shown.components} />
      <Preview preview={shown.preview} />
      <Make
        request={{ ...requestOf(choices), ...(isCurrent && { made: shown.made }) }}
        {...{ target, each, again, replaces, reread, onMade }}
      />
    </>
  );
}
