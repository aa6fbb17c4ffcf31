import { useState } from 'preact/hooks';
import type { ReceivedResults } from '../../actions/department-results';
import type { Overwrite } from '../../table/overwrites';
import type { Edits } from '../../table/saving';
import type { ReceivedText } from '../../transfer/import/received-status';
import type { MatchedMeasure } from '../../transfer/import/results';
import { server, type Task, useTask } from '../shared';
import type { Decision, Decisions, ImportState } from './state';

export const decisionKey = (
  { name, opened }: MatchedMeasure,
  { header, was, received }: ReceivedText,
): string => [name, opened.rows[0], header, was, received].join('\n');

/** New where there was none; the user must say where both say something, and where the measure is only similar to what came. */
export const decisionOf = (decisions: Decisions, text: ReceivedText, measure: MatchedMeasure): Decision =>
  decisions[decisionKey(measure, text)] ?? (text.was === '' && measure.similar === undefined ? 'new' : '');

export interface DepartmentState {
  decisions: Decisions;
  decide(key: string, decision: Decision): void;
  /** How many texts are taken, and how many the user has not decided on. */
  taken: number;
  open: number;
  save: Task;
  /** Names of measures that somebody changed, so that nothing was written. */
  changed: string[];
  /** What else would change; the user must agree. */
  overwrites: Overwrite[];
  /** Takes every new text on which the user has not decided. */
  takeOpen(): void;
  cancel(): void;
}

/** What a user decides of results that came, and their saving. */
export function useDepartment(
  {
    target,
    finish,
    decisions,
    decide: setDecisions,
  }: Pick<ImportState, 'target' | 'finish' | 'decisions' | 'decide'>,
  received: ReceivedResults,
  reload: () => void,
): DepartmentState {
  const { matched } = received;
  const [changed, setChanged] = useState<string[]>([]);
  const [overwrites, setOverwrites] = useState<Overwrite[]>([]);
  const all = matched.flatMap((measure) => measure.texts.map((text) => decisionOf(decisions, text, measure)));
  const save = useTask(async () => {
    const results = matched.flatMap((measure) => {
      const edits = editsOf(measure, decisions);
      const { name, opened } = measure;
      return Object.keys(edits).length > 0 ? [{ name, opened, edits }] : [];
    });
    const answer = await server.saveResults({ target, results, agreed: overwrites });
    setChanged(answer.kind === 'changed' ? answer.names : []);
    setOverwrites(answer.kind === 'overwrites' ? answer.overwrites : []);
    if (answer.kind === 'saved') {
      const { measures, undo } = answer;
      finish({ measures, results: received, ...(undo && { undo }) });
    }
    if (answer.kind === 'changed') {
      setDecisions({});
      reload();
    }
  });
  return {
    decisions,
    save,
    changed,
    overwrites,
    decide: (key, decision) => setDecisions({ ...decisions, [key]: decision }),
    taken: all.filter((decision) => decision === 'new' || decision === 'append').length,
    open: all.filter((decision) => decision === '').length,
    takeOpen: () =>
      setDecisions({
        ...decisions,
        ...Object.fromEntries(
          matched.flatMap((measure) =>
            measure.texts
              .filter((text) => decisionOf(decisions, text, measure) === '')
              .map((text): [string, Decision] => [decisionKey(measure, text), 'new']),
          ),
        ),
      }),
    cancel: () => setOverwrites([]),
  };
}

function editsOf(measure: MatchedMeasure, decisions: Decisions): Edits {
  const edits: Edits = {};
  for (const text of measure.texts) {
    const decision = decisionOf(decisions, text, measure);
    if (decision === 'new') Object.assign(edits, text.taken);
    if (decision === 'append') Object.assign(edits, text.added);
  }
  return edits;
}
