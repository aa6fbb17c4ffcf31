import { useEffect, useRef, useState } from 'preact/hooks';
import type { PicturesView, PictureView } from '../../actions/pictures';
import { MAX_PICTURES } from '../../documents/picture-limits';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { OpenedMeasure } from '../../table/saving';
import { Button, Confirm, ErrorBox, Loading, StatusLine, server, useLoad, usePageBusy } from '../shared';
import { type MeasurePictures, useMeasurePictures } from './pictures-state';

interface Props {
  sheet: string;
  opened: OpenedMeasure;
}

/** The pictures of a stored measure: nothing is asked for before the part is opened. */
export function Pictures(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="part" onToggle={({ currentTarget }) => setOpen(isOpen || currentTarget.open)}>
      <summary>{messages.pictures}</summary>
      {isOpen && <OpenedPart {...props} />}
    </details>
  );
}

function OpenedPart({ sheet, opened }: Props) {
  const load = useLoad(() => server.readPictures({ sheet, opened }));
  return (
    <div class="stack">
      <Loading load={load}>
        {(first: PicturesView) => <PictureList sheet={sheet} opened={opened} first={first} />}
      </Loading>
    </div>
  );
}

function PictureList({ sheet, opened, first }: Props & { first: PicturesView }) {
  const pictures = useMeasurePictures(sheet, opened, first);
  const { view, add, caption, move, remove, attach, copy, follow, statusText } = pictures;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const images = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (images.length > 0) pictures.wait(images);
    return images.length > 0;
  };
  usePastedPictures(take);
  const failure =
    [add, caption, move, remove, attach, copy, follow].find((task) => task.failure)?.failure ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pictures are dropped on it, and the button does the same.
    <div
      class={`stack pictures${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="quiet">{messages.pictureLimits(view.total, MAX_PICTURES)}</p>
      {view.total === 0 && <p class="quiet">{messages.picturesTravel}</p>}
      <ul class="stack">
        {view.pictures.map((picture, i) => (
          <Picture key={picture.key} picture={picture} place={i} pictures={pictures} />
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={messages.addPictures}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      <div>
        <Button task={{ ...add, run: () => input.current?.click() }} disabled={view.total >= MAX_PICTURES}>
          {messages.addPictures}
        </Button>
      </div>
      <p class="quiet">{messages.howToAdd}</p>
      <StatusLine>{add.running ? messages.makingSmall : statusText}</StatusLine>
      <ErrorBox failure={failure} />
      {view.homeless.length > 0 && <Homeless pictures={pictures} />}
      {view.elsewhere.length > 0 && <Elsewhere pictures={pictures} />}
    </div>
  );
}

/** Takes pictures that are pasted anywhere on the page, but not what is pasted as text into a field. */
function usePastedPictures(take: (files: FileList | undefined) => boolean): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isText = event.clipboardData?.types.includes('text/plain') ?? false;
      const inField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (!(isText && inField) && latest.current(event.clipboardData?.files)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

interface PictureProps {
  picture: PictureView;
  /** Among the pictures of the measure, from 0. */
  place: number;
  pictures: MeasurePictures;
}

function Picture({ picture, place, pictures }: PictureProps) {
  const { view, move, remove } = pictures;
  const [asks, setAsks] = useState(false);
  const name = messages.pictureOf(place + 1, picture.caption);
  return (
    <li class="stack picture">
      {picture.base64 === '' ? (
        <p class="unclear">{messages.pictureDamaged}</p>
      ) : (
        <img src={`data:image/jpeg;base64,${picture.base64}`} alt={name} />
      )}
      <Caption picture={picture} place={place} pictures={pictures} />
      <div class="row">
        <Button
          kind="link"
          label={messages.earlierOf(name)}
          disabled={place === 0}
          onClick={() => move.run(picture, -1)}
        >
          {messages.earlier}
        </Button>
        <Button
          kind="link"
          label={messages.laterOf(name)}
          disabled={place === view.pictures.length - 1}
          onClick={() => move.run(picture, 1)}
        >
          {messages.later}
        </Button>
        <Button kind="link" label={messages.removeOf(name)} onClick={() => setAsks(true)}>
          {messages.removePicture}
        </Button>
      </div>
      {asks && (
        <Confirm
          question={messages.removeQuestion}
          yes={messages.removePicture}
          no={messages.keepPicture}
          task={{ ...remove, run: () => remove.run(picture) }}
          onNo={() => setAsks(false)}
        />
      )}
    </li>
  );
}

/** The caption of a picture, stored when the user leaves it: at once, or when what is running has ended. */
function Caption({ picture, place, pictures: { caption } }: PictureProps) {
  const [text, setText] = useState(picture.caption);
  const [wanted, setWanted] = useState(picture.caption);
  const isBusy = usePageBusy();
  const latest = useRef(caption);
  latest.current = caption;
  useEffect(() => {
    if (!isBusy && wanted !== picture.caption && !latest.current.failure) latest.current.run(picture, wanted);
  }, [isBusy, wanted, picture]);
  return (
    <label class="stack">
      <span>{messages.captionOf(place + 1)}</span>
      <input
        type="text"
        value={text}
        maxLength={200}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget }) => {
          caption.clear();
          setWanted(currentTarget.value.trim());
        }}
      />
    </label>
  );
}

function Homeless({ pictures: { view, attach } }: { pictures: MeasurePictures }) {
  return (
    <div class="box stack">
      <p>{messages.homeless(view.homeless.length)}</p>
      <ul>
        {view.homeless.map(({ key, measure, caption }) => (
          <li key={key}>
            {measure}
            {caption && ` · ${caption}`}
          </li>
        ))}
      </ul>
      <div>
        <Button task={attach}>{messages.attach}</Button>
      </div>
    </div>
  );
}

/** The pictures that this measure has on another sheet: they come along on request alone. */
function Elsewhere({ pictures: { view, copy } }: { pictures: MeasurePictures }) {
  const sheets = [...new Set(view.elsewhere.map(({ sheet }) => sheet))];
  return (
    <div class="box stack">
      <p>{messages.elsewhere(view.elsewhere.length, sheets)}</p>
      <div>
        <Button task={copy} disabled={view.total + view.elsewhere.length > MAX_PICTURES}>
          {messages.copyPictures}
        </Button>
      </div>
    </div>
  );
}
