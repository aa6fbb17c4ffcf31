import { useRef, useState } from 'preact/hooks';
import type { TemplateView } from '../../actions/template';
import type { TemplateMistake } from '../../documents/template-tags';
import { template as messages } from '../../messages/th/template';
import { mistakePlace, mistakeSentence } from '../../messages/th/template-mistakes';
import { Button, Confirm, ErrorBox, StatusLine, server, useTask } from '../shared';

interface Props {
  shown: TemplateView;
  onChanged: (changed: TemplateView) => void;
}

/** Taking the template as a Doc, reading it back, and going back to the built-in one. */
export function Change({ shown, onChanged }: Props) {
  const { form, own, doc } = shown;
  const [done, setDone] = useState('');
  const [mistakes, setMistakes] = useState<TemplateMistake[]>([]);
  const [asked, setAsked] = useState<'take' | 'drop' | null>(null);
  const section = useRef<HTMLElement>(null);
  const asker = useRef<Element | null>(null);

  const begin = () => {
    setDone('');
    setMistakes([]);
  };
  const ask = (question: 'take' | 'drop') => {
    asker.current = document.activeElement;
    setAsked(question);
  };
  /** The question goes away with the keyboard in it: back to the button that asked, or to the first where that is gone. */
  const endQuestion = () => {
    setAsked(null);
    const back = asker.current?.isConnected ? asker.current : section.current?.querySelector('button');
    if (back instanceof HTMLElement) back.focus();
  };
  const take = useTask(async () => {
    begin();
    onChanged(await server.createTemplateDoc(form));
    setDone(messages.madeDoc);
    endQuestion();
  });
  const read = useTask(async () => {
    begin();
    setAsked(null);
    const answer = await server.useTemplate(form);
    if (answer.kind === 'mistakes') return setMistakes(answer.mistakes);
    onChanged(answer.template);
    setDone(messages.adopted);
  });
  const drop = useTask(async () => {
    begin();
    onChanged(await server.removeTemplate(form));
    setDone(messages.dropped);
    endQuestion();
  });
  return (
    <section class="stack" ref={section}>
      <h2>{messages.changeTitle}</h2>
      {doc ? (
        <>
          <div>
            <a href={doc.url} rel="noopener">
              {messages.open}
            </a>
            <div class="quiet">{messages.taken(doc.when, doc.who)}</div>
          </div>
          <p class="quiet">{messages.readHint(doc.who)}</p>
          <div class="row">
            <Button kind="action" task={read}>
              {messages.read}
            </Button>
            <Button onClick={() => ask('take')}>{messages.takeAgain}</Button>
          </div>
        </>
      ) : (
        <>
          <p class="quiet">{messages.takeHint}</p>
          <div class="row">
            <Button kind="action" task={take}>
              {messages.take}
            </Button>
          </div>
        </>
      )}
      <StatusLine>{done}</StatusLine>
      <ErrorBox failure={take.failure ?? read.failure} />
      <Mistakes mistakes={mistakes} />
      {asked === 'take' && (
        <Confirm
          question={messages.takeAgainQuestion}
          yes={messages.takeAgainYes}
          no={messages.cancel}
          task={take}
          onNo={endQuestion}
        />
      )}
      {own && (
        <div>
          <Button kind="link" onClick={() => ask('drop')}>
            {messages.drop}
          </Button>
        </div>
      )}
      {asked === 'drop' && (
        <Confirm
          question={messages.dropQuestion}
          yes={messages.dropYes}
          no={messages.cancel}
          task={drop}
          onNo={endQuestion}
        />
      )}
      <ErrorBox failure={drop.failure} />
    </section>
  );
}

function Mistakes({ mistakes }: { mistakes: readonly TemplateMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <div class="box error stack" role="alert">
      <strong>{messages.mistakesTitle(mistakes.length)}</strong>
      <ul class="stack">
        {mistakes.map((mistake, i) => (
          <li key={i} class="words">
            {mistakeSentence(mistake)}
            <div>{mistakePlace(mistake)}</div>
          </li>
        ))}
      </ul>
      <p>{messages.mistakesHint}</p>
    </div>
  );
}
