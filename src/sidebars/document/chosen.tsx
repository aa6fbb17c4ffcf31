import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentRequest, DocumentSources, RecentDocument, ShownDocument } from '../../actions/document';
import { document as say } from '../../messages/thai/document';
import { Choice, Loading, MultiChoice, Select, StatusLine, server, useLoad } from '../shared';
import { Check } from './check';
import { Make } from './make';
import { Preview } from './preview';

const PARTS = ['memo', 'cover'] as const;
type Part = (typeof PARTS)[number];
type Target = 'docs' | 'word';

/** What the user has chosen; kept whatever happens to the calls. */
interface Choices {
  sheet: string;
  round: string;
  department: string;
  /** Parts the user wants; null: as the form has them. */
  parts: Part[] | null;
  target: Target;
}

const requestOf = ({ sheet, round, department, parts }: Choices): DocumentRequest => ({
  sheet,
  round,
  department,
  ...(parts && { memo: parts.includes('memo'), cover: parts.includes('cover') }),
});

interface Props {
  sources: DocumentSources;
  onMade: (made: RecentDocument) => void;
}

export function ChosenSheet({ sources, onMade }: Props) {
  const [choices, setChoices] = useState<Choices>({
    sheet: sources.chosen,
    round: '',
    department: '',
    parts: null,
    target: 'docs',
  });
  const change = (changed: Partial<Choices>) => setChoices((now) => ({ ...now, ...changed }));
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
  const isReading = load.value !== null && !load.failure && load.value.of !== key;
  return (
    <>
      <Select
        label={say.sheet}
        options={sources.sheets.map((each) => ({ value: each.sheet, label: each.sheet }))}
        value={sheet}
        onChange={(value) => change({ sheet: value, department: '', parts: null })}
        hint={sources.sheets.find((each) => each.sheet === sheet)?.formName}
      />
      <Loading load={load}>
        {({ shown }) => (
          <Chosen {...{ choices, change, shown, isReading, onMade }} reread={load.reload} key={sheet} />
        )}
      </Loading>
    </>
  );
}

const keyOf = ({ sheet, round, department }: Choices): string => [sheet, round, department].join('\n');

interface ChosenProps {
  choices: Choices;
  change: (changed: Partial<Choices>) => void;
  shown: ShownDocument;
  /** True while what is shown is that of earlier choices. */
  isReading: boolean;
  reread: () => void;
  onMade: (made: RecentDocument) => void;
}

function Chosen({ choices, change, shown, isReading, reread, onMade }: ChosenProps) {
  const { round, department, target } = choices;
  const all = shown.departments;
  const parts = choices.parts ?? PARTS.filter((part) => shown.parts[part]);
  return (
    <>
      <Select
        label={say.round}
        options={[
          { value: '', label: say.wholeYear },
          ...shown.rounds.map(({ id, label }) => ({ value: id, label })),
        ]}
        value={round}
        onChange={(value) => change({ round: value })}
        hint={say.roundHint}
      />
      {all.length > 0 ? (
        <Select
          label={say.department}
          options={[
            { value: '', label: say.wholeOffice(shown.allMeasures) },
            ...all.map(({ name, measures }) => ({ value: name, label: say.oneDepartment(name, measures) })),
          ]}
          value={department}
          onChange={(value) => change({ department: value })}
        />
      ) : (
        <p class="quiet">{say.noDepartments}</p>
      )}
      <MultiChoice
        label={say.parts}
        options={PARTS.map((part) => ({ value: part, label: say[part] }))}
        values={parts}
        onChange={(values) => change({ parts: PARTS.filter((part) => values.includes(part)) })}
      />
      <Choice
        label={say.target}
        options={[
          { value: 'docs', label: say.docs },
          { value: 'word', label: say.word },
        ]}
        value={target}
        onChange={(value) => change({ target: value as Target })}
      />
      <StatusLine>
        {isReading && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {say.reading}
          </span>
        )}
      </StatusLine>
      <Check check={shown.check} />
      <Preview preview={shown.preview} />
      <Make request={requestOf(choices)} target={target} {...{ shown, reread, onMade }} />
    </>
  );
}
