import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  CheckSummary,
  DocumentRequest,
  MadeDocument,
  RecentDocument,
  ShownDocument,
} from '../../actions/document';
import { document as say } from '../../messages/thai/document';
import { Button, Confirm, ErrorBox, StatusLine, server, useTask } from '../shared';
import { Findings, SettingsButton } from './check';
import { MadeBox } from './made';

interface Props {
  request: DocumentRequest;
  target: 'docs' | 'word';
  shown: ShownDocument;
  /** Reads again what is shown. */
  reread: () => void;
  onMade: (made: RecentDocument) => void;
}

/** The blue button, and at its place everything that comes of it. */
export function Make({ request, target, shown, reread, onMade }: Props) {
  const [stage, setStage] = useState('');
  const [refused, setRefused] = useState<CheckSummary | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<Extract<MadeDocument, { kind: 'made' }> | null>(null);
  const button = useRef<HTMLDivElement>(null);

  // What was said of other choices is said no longer.
  const choices = JSON.stringify([request, target]);
  const saidOf = useRef(choices);
  useEffect(() => {
    if (saidOf.current === choices) return;
    saidOf.current = choices;
    setRefused(null);
    setAsking(false);
    setMade(null);
  }, [choices]);

  const endQuestion = () => {
    setAsking(false);
    // The question goes away with the keyboard in it.
    button.current?.querySelector('button')?.focus();
  };
  const refuse = (check: CheckSummary) => {
    setRefused(check);
    setAsking(true);
  };
  const produce = async (measures: number, force: boolean) => {
    setStage(say.stages.make(measures));
    const answer = await server.makeDocument({ ...request, made: shown.made, target, force });
    if (answer.kind === 'errors') return refuse(answer.check);
    setRefused(null);
    setMade(answer);
    onMade(answer.recent);
    // Only its looks: the document is made, whatever comes of this.
    if (answer.logged === 'fresh') await server.dressDocumentLog().catch(() => undefined);
  };
  const inStages = (act: () => Promise<unknown>) => async () => {
    setMade(null);
    try {
      await act();
    } finally {
      setStage('');
    }
  };
  const make = useTask(
    inStages(async () => {
      setRefused(null);
      setAsking(false);
      setStage(say.stages.check);
      const now = await server.readDocument({ ...request, made: shown.made });
      reread();
      if (now.check.errors > 0) refuse(now.check);
      else await produce(now.measures, false);
    }),
  );
  const forced = useTask(
    inStages(async () => {
      await produce(shown.measures, true);
      endQuestion();
    }),
  );
  return (
    <section class="stack">
      <div class="row" ref={button}>
        <Button kind="action" task={make}>
          {say.make}
        </Button>
      </div>
      <StatusLine>{stage !== '' ? stage : made && say.made(made.measures)}</StatusLine>
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
      <ErrorBox failure={make.failure ?? forced.failure} />
      {made && <MadeBox made={made} />}
    </section>
  );
}
