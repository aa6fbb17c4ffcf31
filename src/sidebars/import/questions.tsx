import type { ImportQuestion } from '../../messages/import-question';
import { imports as messages, optionText, questionText } from '../../messages/th/sidebars/import';
import { Choice, Select } from '../shared';
import { askedOf, type ImportState } from './state';

/** More options than these are a drop-down. */
const MAX_RADIOS = 7;

/** What is unsure of the table: five questions at most, and the rest folded with their guesses. */
export function Questions({ state }: { state: ImportState }) {
  const { view, request } = state;
  const isOpen = ({ key, recommended }: ImportQuestion) =>
    recommended === null && request.answers?.[key] === undefined;
  const open = view.questions.filter(isOpen).length;
  return (
    <>
      <p class="quiet">{messages.questionsLead}</p>
      {askedOf(view.questions).map((question) => (
        <Question key={question.key} question={question} state={state} />
      ))}
      <FurtherQuestions state={state} />
      {open > 0 && <p class="quiet">{messages.unanswered(open)}</p>}
    </>
  );
}

/** The questions that need no answer, folded. */
export function FurtherQuestions({ state }: { state: ImportState }) {
  const { questions } = state.view;
  const asked = askedOf(questions);
  const rest = questions.filter((question) => !asked.includes(question));
  if (rest.length === 0) return null;
  return (
    <details class="part">
      <summary>{messages.further(rest.length)}</summary>
      <div class="stack wide">
        {rest.map((question) => (
          <Question key={question.key} question={question} state={state} />
        ))}
      </div>
    </details>
  );
}

function Question({ question, state }: { question: ImportQuestion; state: ImportState }) {
  const { key, options, recommended } = question;
  const field = {
    label: questionText(question),
    options: options.map((option) => ({ value: option.value, label: optionText(question, option) })),
    value: state.request.answers?.[key] ?? recommended ?? '',
    onChange: (value: string) => state.answer(key, value),
  };
  return options.length > MAX_RADIOS ? <Select {...field} /> : <Choice {...field} />;
}
