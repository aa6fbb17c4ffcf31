import { useRef, useState } from 'preact/hooks';
import type { TemplateView } from '../../actions/template';
import type { TemplateMistake } from '../../documents/template-tags';
import { template as say } from '../../messages/th/template';
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
    setDone(say.madeDoc);
    endQuestion();
  });
  const read = useTask(async () => {
    begin();
    setAsked(null);
    const answer = await server.useTemplate(form);
    if (answer.kind === 'mistakes') return setMistakes(answer.mistakes);
    onChanged(answer.template);
    setDone(say.adopted);
  });
  const drop = useTask(async () => {
    begin();
    onChanged(await server.removeTemplate(form));
    setDone(say.dropped);
    endQuestion();
  });
  return (
    <section class="stack" ref={section}>
      <h2>{say.changeTitle}</h2>
      {doc ? (
        <>
          <div>
            <a href={doc.url} rel="noopener">
              {say.open}
            </a>
            <div class="quiet">{say.taken(doc.when, doc.who)}</div>
          </div>
          <p class="quiet">{say.readHint(doc.who)}</p>
          <div class="row">
            <Button kind="action" task={read}>
              {say.read}
            </Button>
            <Button onClick={() => ask('take')}>{say.takeAgain}</Button>
          </div>
        </>
      ) : (
        <>
          <p class="quiet">{say.takeHint}</p>
          <div class="row">
            <Button kind="action" task={take}>
              {say.take}
            </Button>
          </div>
        </>
      )}
      <StatusLine>{done}</StatusLine>
      <ErrorBox failure={take.failure ?? read.failure} />
      <Mistakes mistakes={mistakes} />
      {asked === 'take' && (
        <Confirm
          question={say.takeAgainQuestion}
          yes={say.takeAgainYes}
          no={say.cancel}
          task={take}
          onNo={endQuestion}
        />
      )}
      {own && (
        <div>
          <Button kind="link" onClick={() => ask('drop')}>
            {say.drop}
          </Button>
        </div>
      )}
      {asked === 'drop' && (
        <Confirm
          question={say.dropQuestion}
          yes={say.dropYes}
          no={say.cancel}
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
      <strong>{say.mistakesTitle(mistakes.length)}</strong>
      <ul class="stack">
        {mistakes.map((mistake, i) => (
          <li key={i} class="words">
            {mistakeSentence(mistake)}
            <div>{mistakePlace(mistake)}</div>
          </li>
        ))}
      </ul>
      <p>{say.mistakesHint}</p>
    </div>
  );
}
