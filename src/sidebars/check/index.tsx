import type { CheckResult } from '../../actions/fix';
import { fixesOf } from '../../checks/fixes';
import { titles } from '../../messages/th/menu';
import { check as messages } from '../../messages/th/sidebars/check';
import { shared } from '../../messages/th/sidebars/shared';
import { Button, ErrorBox, mount, NextPage, StatusLine, UndoLine } from '../shared';
import { FixMany, SkippedFixes } from './fixes';
import { formattingKinds, groupsOf } from './groups';
import { KindDetails } from './kinds';
import { type CheckState, type FixOutcome, useCheck } from './state';
import './style.css';

/** How many kinds are open at first; the others open at a click. */
const FIRST_OPEN = 2;

/** Checks the sheet that the user is on as soon as it opens, lists the findings and fixes them. */
function Page() {
  const { findings, outcome, checkActive, checkAgain, fix, more, undo } = useCheck();
  const isChecking = checkActive.running || checkAgain.running;
  const fixes = findings ? fixesOf(findings.findings, findings.sheet) : [];
  return (
    <main>
      <header class="pinned" hidden={!findings && !isChecking}>
        {findings && <h1 tabIndex={-1}>{findings.sheet}</h1>}
        <StatusLine>
          {isChecking ? (
            <span class="quiet">
              <span class="spinner" aria-hidden="true" />
              {messages.checking}
            </span>
          ) : (
            findings && <Counts sheet={findings} outcome={outcome} />
          )}
        </StatusLine>
      </header>
      <UndoLine undo={undo} />
      {findings && (
        <div class="row">
          <Button
            kind={
              findings.totals.errors + findings.totals.warnings > 0 && fixes.length === 0 ? 'action' : 'plain'
            }
            task={checkAgain}
          >
            {messages.again}
          </Button>
          <Button kind="link" task={checkActive}>
            {messages.other}
          </Button>
        </div>
      )}
      <ErrorBox failure={checkActive.failure ?? checkAgain.failure}>
        {!findings && (
          <div>
            <Button task={checkActive}>{shared.retry}</Button>
          </div>
        )}
      </ErrorBox>
      {!findings && checkActive.failure?.code === 'sheet/not-a-form' && <NextPage to="openPrepare" />}
      {findings && outcome && <SkippedFixes sheet={findings.sheet} skipped={outcome.skipped} />}
      {fixes.length > 0 && (
        <FixMany fixes={fixes} fix={fix} kind="action" hint={messages.fixHint}>
          {fixes.length < (findings?.totals.fixes ?? 0)
            ? messages.fixFirst(fixes.length)
            : messages.fixAll(fixes.length)}
        </FixMany>
      )}
      {findings && <Lists sheet={findings} fix={fix} more={more} />}
    </main>
  );
}

const isEmptyForm = ({ kind, measures }: CheckResult): boolean => kind === 'form' && measures === 0;

function Counts({ sheet, outcome }: { sheet: CheckResult; outcome: FixOutcome | null }) {
  const { kind, measures, totals } = sheet;
  const { errors, warnings } = totals;
  const isEmpty = isEmptyForm(sheet);
  return (
    <>
      {outcome && outcome.written > 0 && <span class="line">{messages.fixed(outcome.written)}</span>}
      {outcome && outcome.skipped.length > 0 && (
        <span class="line problem">{messages.left(outcome.skipped.length)}</span>
      )}
      {isEmpty && <span class="line problem">{messages.empty}</span>}
      {errors + warnings > 0 ? (
        <span class={errors > 0 ? 'line problem' : 'line caution'}>{messages.counts(errors, warnings)}</span>
      ) : (
        !isEmpty && (
          <span class="line">
            <span class="tick" aria-hidden="true" />
            {messages.well[kind](measures)}
          </span>
        )
      )}
    </>
  );
}

function Lists({ sheet, ...props }: { sheet: CheckResult } & Pick<CheckState, 'fix' | 'more'>) {
  const groups = groupsOf(sheet);
  const open = new Set(
    groups
      .flatMap(({ kinds }) => kinds)
      .slice(0, FIRST_OPEN)
      .map(({ key }) => key),
  );
  const formatting = formattingKinds(sheet);
  const isEmpty = isEmptyForm(sheet);
  return (
    <>
      {!sheet.annotated && <p class="box question">{messages.notAnnotated}</p>}
      {isEmpty && (
        <>
          <p>{messages.emptyHint}</p>
          <NextPage to="openMeasures" />
        </>
      )}
      {groups.length === 0 && !isEmpty && sheet.kind === 'form' && (
        <>
          <p>{messages.ready}</p>
          <NextPage to="openDocuments" />
        </>
      )}
      {groups.map(({ sheet: name, kinds }) => (
        <section class="kinds" key={name}>
          {name !== sheet.sheet && <h2>{messages.otherSheet(name)}</h2>}
          {kinds.map((kind) => (
            <KindDetails key={kind.key} kind={kind} startsOpen={open.has(kind.key)} {...props} />
          ))}
        </section>
      ))}
      {formatting.length > 0 && (
        <section class="kinds">
          <h2>{messages.formattingTitle}</h2>
          <p class="quiet">{messages.formattingHint}</p>
          {formatting.map((kind) => (
            <KindDetails key={kind.key} kind={kind} startsOpen={false} {...props} />
          ))}
        </section>
      )}
    </>
  );
}

mount(<Page />, titles.check, 'check');
