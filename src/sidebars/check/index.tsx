import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckResult, FixedSheet } from '../../actions/fix';
import { check as say } from '../../messages/th/check';
import { shared } from '../../messages/th/pages';
import { Button, ErrorBox, mount, StatusLine, server, useTask } from '../shared';
import { groupsOf, tidyKinds } from './groups';
import { rememberPlace } from './keyboard';
import { KindDetails } from './kinds';
import { Left, type Mend, MendMany } from './mends';
import './style.css';

/** Kinds whose items are in sight at first; the others open at a click. */
const FIRST_OPEN = 2;

/** Checks the sheet in sight at once, lists what was found and mends it. */
function Page() {
  const [found, setFound] = useState<CheckResult | null>(null);
  const [mended, setMended] = useState<Pick<FixedSheet, 'written' | 'left'> | null>(null);
  const restore = useRef<() => void>(() => {});
  const show = (now: CheckResult, came: typeof mended) => {
    setFound(now);
    setMended(came);
  };
  const active = useTask(async () => {
    again.clear();
    show(await server.listFindings(), null);
  });
  const again = useTask(async () => {
    active.clear();
    if (found) show(await server.listFindings({ sheet: found.sheet }), null);
  });
  const mend: Mend = async (fixes) => {
    if (!found) return;
    const back = rememberPlace();
    const now = await server.mendFindings({ sheet: found.sheet, fixes });
    restore.current = back;
    show(now, { written: now.written, left: now.left });
  };
  useEffect(active.run, [active.run]);
  // After each new list, not after each drawing.
  useEffect(() => {
    restore.current();
    restore.current = () => {};
  }, [found]);
  const failure = active.failure ?? again.failure;
  const isChecking = active.running || again.running;
  const isMendable = (found?.fixes.length ?? 0) > 0;
  return (
    <main>
      <header class="summary">
        {found && <h1 tabIndex={-1}>{found.sheet}</h1>}
        <StatusLine>
          {isChecking ? (
            <span class="quiet">
              <span class="spinner" aria-hidden="true" />
              {say.checking}
            </span>
          ) : (
            found && <Counts found={found} mended={mended} />
          )}
        </StatusLine>
      </header>
      {found ? (
        <div class="row">
          <Button kind={isMendable ? 'plain' : 'action'} task={again}>
            {say.again}
          </Button>
          <Button kind="link" task={active}>
            {say.other}
          </Button>
        </div>
      ) : null}
      <ErrorBox failure={failure}>
        {!found && (
          <div>
            <Button task={active}>{shared.retry}</Button>
          </div>
        )}
      </ErrorBox>
      {found && mended && <Left sheet={found.sheet} left={mended.left} />}
      {found && isMendable && (
        <MendMany fixes={found.fixes} mend={mend} kind="action" question={say.askAll(found.fixes.length)}>
          {say.mendAll(found.fixes.length)}
        </MendMany>
      )}
      {found && <Lists found={found} mend={mend} />}
    </main>
  );
}

function Counts({
  found,
  mended,
}: {
  found: CheckResult;
  mended: Pick<FixedSheet, 'written' | 'left'> | null;
}) {
  const { findings, kind, measures } = found;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const isEmpty = kind === 'form' && measures === 0;
  return (
    <>
      {mended && mended.written > 0 && <span class="line">{say.mended(mended.written)}</span>}
      {mended && mended.left.length > 0 && <span class="line problem">{say.left(mended.left.length)}</span>}
      {isEmpty && <span class="line problem">{say.empty}</span>}
      {findings.length > 0 ? (
        <span class={errors > 0 ? 'line problem' : 'line caution'}>
          {say.counts(errors, findings.length - errors)}
        </span>
      ) : (
        !isEmpty && (
          <span class="line">
            <span class="tick" aria-hidden="true" />
            {say.well[kind](measures)}
          </span>
        )
      )}
    </>
  );
}

function Lists({ found, mend }: { found: CheckResult; mend: Mend }) {
  const groups = groupsOf(found);
  const open = new Set(
    groups
      .flatMap(({ kinds }) => kinds)
      .slice(0, FIRST_OPEN)
      .map(({ key }) => key),
  );
  const tidy = tidyKinds(found);
  const isEmpty = found.kind === 'form' && found.measures === 0;
  return (
    <>
      {!found.marked && <p class="box question">{say.notMarked}</p>}
      {isEmpty && <p>{say.emptyHint}</p>}
      {groups.length === 0 && !isEmpty && found.kind === 'form' && <p>{say.ready}</p>}
      {groups.map(({ sheet, kinds }) => (
        <section class="kinds" key={sheet}>
          {sheet !== found.sheet && <h2>{say.otherSheet(sheet)}</h2>}
          {kinds.map((kind) => (
            <KindDetails key={kind.key} kind={kind} startsOpen={open.has(kind.key)} mend={mend} />
          ))}
        </section>
      ))}
      {tidy.length > 0 && (
        <section class="kinds">
          <h2>{say.tidyTitle}</h2>
          <p class="quiet">{say.tidyHint}</p>
          {tidy.map((kind) => (
            <KindDetails key={kind.key} kind={kind} startsOpen={false} mend={mend} />
          ))}
        </section>
      )}
    </>
  );
}

mount(<Page />);
