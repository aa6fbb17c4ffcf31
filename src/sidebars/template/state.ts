import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TemplateView } from '../../actions/template';
import type { TemplateMistake } from '../../messages/template-mistake';
import { template as messages } from '../../messages/th/sidebars/template';
import { server, type Task, useTask } from '../shared';

/** What the page asks first: whether to make another Doc of the template, or to go back to the built-in template. */
type Question = 'createDoc' | 'remove';

/** What can be done with the template of a form. */
export interface TemplateActions {
  /** Makes a Doc of the template, to be changed. */
  createDoc: Task;
  /** Reads the Doc, and uses it as the template where it has no mistakes. */
  use: Task;
  /** Goes back to the built-in template. */
  remove: Task;
  question: Question | null;
  ask(question: Question): void;
  /** Removes the question, and gives the focus back to the button that asked. */
  endQuestion(): void;
  /** The section with the buttons. */
  section: RefObject<HTMLElement | null>;
  /** What was just done, in words. */
  statusText: string;
  /** Why the Doc cannot be used. */
  mistakes: readonly TemplateMistake[];
}

export function useTemplateActions(
  form: string,
  onChanged: (changed: TemplateView) => void,
): TemplateActions {
  const [statusText, setStatusText] = useState('');
  const [mistakes, setMistakes] = useState<TemplateMistake[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const section = useRef<HTMLElement>(null);
  const asker = useRef<Element | null>(null);
  const clear = () => {
    setStatusText('');
    setMistakes([]);
  };
  const endQuestion = () => {
    setQuestion(null);
    // The button that asked may be gone: then the first one.
    const target = asker.current?.isConnected ? asker.current : section.current?.querySelector('button');
    if (target instanceof HTMLElement) target.focus();
  };
  const createDoc = useTask(async () => {
    clear();
    onChanged(await server.createTemplateDoc(form));
    setStatusText(messages.madeDoc);
    endQuestion();
  });
  const use = useTask(async () => {
    clear();
    setQuestion(null);
    const answer = await server.useTemplate(form);
    if (answer.kind === 'mistakes') return setMistakes(answer.mistakes);
    onChanged(answer.template);
    setStatusText(messages.nowInUse);
  });
  const remove = useTask(async () => {
    clear();
    onChanged(await server.removeTemplate(form));
    setStatusText(messages.nowBuiltIn);
    endQuestion();
  });
  return {
    createDoc,
    use,
    remove,
    question,
    endQuestion,
    section,
    statusText,
    mistakes,
    ask: (next) => {
      asker.current = document.activeElement;
      setQuestion(next);
    },
  };
}
