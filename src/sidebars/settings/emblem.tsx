import { useRef, useState } from 'preact/hooks';
import { settings as messages } from '../../messages/th/sidebars/settings';
import { Button, ErrorBox, ServerFailure, StatusLine, server, useTask } from '../shared';
import { smallPicture } from '../shared/small-picture';

/** Three centimetres on a cover in the quality of print. */
const MAX_SIDE = 360;
const MAX_CHARACTERS = 120_000;

/** The office's emblem, as base64 ('' for none): chosen, made small in the browser and stored, or taken away. */
export function Emblem({ emblem: initial }: { emblem: string }) {
  const [emblem, setEmblem] = useState(initial);
  const [statusText, setStatusText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const store = async (base64: string) => {
    setStatusText('');
    await server.saveEmblem({ base64 });
    setEmblem(base64);
    setStatusText(base64 === '' ? messages.emblemGone : messages.emblemKept);
  };
  const save = useTask(async (file: File) => {
    const { message, hint } = messages.emblemUnreadable;
    const base64 = await smallPicture(file, MAX_SIDE, MAX_CHARACTERS).catch(() => {
      throw new ServerFailure({ code: 'emblem/no-picture', message, hint });
    });
    await store(base64);
  });
  const remove = useTask(() => store(''));
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again after a failure.
    currentTarget.value = '';
    if (file) save.run(file);
  };
  return (
    <section class="stack part" id="emblem">
      <h2>{messages.emblem}</h2>
      {emblem === '' ? (
        <p class="quiet">{messages.emblemHint}</p>
      ) : (
        <div>
          <img class="emblem" src={`data:image/png;base64,${emblem}`} alt={messages.emblem} />
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={messages.chooseEmblem}
        onChange={choose}
      />
      <div class="row">
        <Button onClick={() => input.current?.click()}>{messages.chooseEmblem}</Button>
        {emblem !== '' && (
          <Button kind="link" task={remove}>
            {messages.removeEmblem}
          </Button>
        )}
      </div>
      <StatusLine>{save.running || remove.running ? messages.saving : statusText}</StatusLine>
      <ErrorBox failure={save.failure ?? remove.failure} />
    </section>
  );
}
