import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckSummary, DocumentRequest, RecentDocument } from '../../actions/document';
import type { MadeDocument, PreparedReport } from '../../actions/make-document';
import { document as say } from '../../messages/th/document';
import { Button, Confirm, ErrorBox, StatusLine, server, useTask } from '../shared';
import { Findings, SettingsButton } from './check';
import { MadeBox } from './made';
import { SeriesList, useSeries } from './series';

interface Props {
  request: DocumentRequest;
  target: 'docs' | 'word';
  /** A document for each department, one after another. */
  each: boolean;
  /** Whether earlier documents are to be filled anew, and the link of the one that this part's document replaces. */
  again: boolean;
  replaces: (part: string) => string | undefined;
  /** Reads again what is shown. */
  reread: () => void;
  onMade: (made: RecentDocument) => void;
}

/** The blue button, and at its place everything that comes of it. */
export function Make({ request, target, each, again, replaces, reread, onMade }: Props) {
  const [stage, setStage] = useState('');
  const [refused, setRefused] = useState<CheckSummary | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<MadeDocument | null>(null);
  const [isLogPlain, setLogPlain] = useState(false);
  const series = useSeries();
  /** Whether the user has said to pass over errors. */
  const agreed = useRef(false);
  const wantsDress = useRef(false);
  const button = useRef<HTMLDivElement>(null);

  // What was said of other choices is said no longer.
  const { made: _, ...chosen } = request;
  const choices = JSON.stringify([chosen, target, each, again]);
  const saidOf = useRef(choices);
  useEffect(() => {
    if (saidOf.current === choices) return;
    saidOf.current = choices;
    setRefused(null);
    setAsking(false);
    setMade(null);
    setLogPlain(false);
    series.clear();
  }, [choices, series.clear]);

  const toButton = () => button.current?.querySelector('button')?.focus();
  const endQuestion = () => {
    setAsking(false);
    // The question goes away with the keyboard in it.
    toButton();
  };
  const makeOne = async (prepared: PreparedReport, { name, part }: { name: string; part: string }) => {
    const earlier = replaces(part);
    const answer = await server.makeDocument({
      ...request,
      department: name,
      ...{ prepared, target, withWord: true },
      ...(earlier !== undefined && { replaces: earlier }),
    });
    onMade(answer.recent);
    if (answer.logged === 'fresh') wantsDress.current = true;
    return answer;
  };
  const produce = async (keep: boolean) => {
    setMade(null);
    setLogPlain(false);
    if (!keep) series.clear();
    setStage(say.stages.check);
    try {
      const force = agreed.current;
      const ready = await server.prepareDocuments({ ...request, each, force });
      if (ready.kind === 'errors') {
        setRefused(ready.check);
        setAsking(true);
        reread();
        return;
      }
      setRefused(null);
      if (isAsking) endQuestion();
      const { prepared, documents } = ready;
      const [only] = documents;
      if (each) {
        await series.run(documents, keep, (one) => makeOne(prepared, one));
        toButton();
      } else if (only) {
        setStage(say.stages.make(only.measures));
        setMade(await makeOne(prepared, only));
      }
    } finally {
      // Only the headings and looks of the log: the documents are made, whatever comes of this.
      if (wantsDress.current) await server.formatDocumentLog().catch(() => setLogPlain(true));
      wantsDress.current = false;
      setStage('');
    }
  };
  const make = useTask(() => {
    agreed.current = false;
    setRefused(null);
    setAsking(false);
    return produce(false);
  });
  const forced = useTask(() => {
    agreed.current = true;
    return produce(false);
  });
  const rest = useTask(() => produce(true));
  const status = (): string => {
    const { documents, at } = series;
    if (at > 0) return say.stages.each(at, documents.length, documents[at - 1]?.name ?? '');
    if (stage !== '') return stage;
    if (documents.length > 0) return say.madeOf(documents.filter((one) => one.made).length, documents.length);
    return made ? say.made(made.measures) : '';
  };
  return (
    <section class="stack">
      <div class="row" ref={button}>
        <Button kind="action" task={[forced, rest].find(({ running }) => running) ?? make}>
          {say.make}
        </Button>
      </div>
      <StatusLine>{status()}</StatusLine>
      {refused && (
        <div class="box error stack" role="alert">
          <strong>{say.errorsTitle(refused.errors)}</strong>
          <Findings first={refused.first.filter(({ isError }) => isError)} />
          {refused.inSettings && <SettingsButton />}
        </div>
      )}
      {isAsking && refused && (
        <Confirm question={say.question} yes={say.makeAll} no={say.back} task={forced} onNo={endQuestion} />
      )}
      <ErrorBox failure={make.failure ?? forced.failure ?? rest.failure} />
      {made && <MadeBox made={made} />}
      <SeriesList series={series} rest={rest} />
      {isLogPlain && <p class="quiet">{say.logNotFormatted}</p>}
    </section>
  );
}
