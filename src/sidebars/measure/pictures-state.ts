import { useEffect, useRef, useState } from 'preact/hooks';
import type { PictureChange, PicturesView, PictureView } from '../../actions/pictures';
import { MAX_PICTURE_CHARACTERS, MAX_PICTURE_SIDE } from '../../documents/picture-limits';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { OpenedMeasure } from '../../table/saving';
import { ServerFailure, server, type Task, usePageBusy, useTask } from '../shared';
import { smallPhotograph } from '../shared/small-picture';

/** The pictures of the open measure, and what can be done with them. Each change is stored at once. */
export interface MeasurePictures {
  view: PicturesView;
  statusText: string;
  /** Adds pictures, as soon as nothing else is being stored. */
  wait(files: readonly File[]): void;
  add: Task;
  caption: Task<[picture: PictureView, caption: string]>;
  /** Moves a picture before (-1) or behind (1) its neighbour. */
  move: Task<[picture: PictureView, step: 1 | -1]>;
  remove: Task<[picture: PictureView]>;
  /** Gives the measure all pictures whose own is not found. */
  attach: Task;
  /** Gives the measure the pictures that it has on another sheet, too. */
  copy: Task;
  /** Follows the measure, whose texts have just been stored. */
  follow: Task;
}

/** @param first as they were read when the part was opened */
export function useMeasurePictures(
  sheet: string,
  opened: OpenedMeasure,
  first: PicturesView,
): MeasurePictures {
  const [view, setView] = useState(first);
  const [statusText, setStatusText] = useState('');
  const change = (what: PictureChange, owner = view.owner) => server.changePictures({ owner, change: what });
  const setPictures = (pictures: PictureView[], total = view.total) =>
    setView((now) => ({ ...now, pictures, total }));
  const attached = async (keys: string[], owner: PicturesView['owner']) => {
    await change({ kind: 'attach', keys }, owner);
    setView(await server.readPictures({ sheet, opened }));
  };
  const follow = useTask(async () => {
    const now = await server.readPictures({ sheet, opened });
    const keys = view.pictures.map(({ key }) => key);
    const lost = now.homeless.map(({ key }) => key).filter((key) => keys.includes(key));
    if (lost.length > 0) await attached(lost, now.owner);
    else setView(now);
  });
  // The measure was stored with other texts than those by which its pictures know it.
  const isOther = Object.entries(view.owner.texts).some(
    ([field, text]) => (opened.cells[field as keyof typeof opened.cells] ?? []).join('\n') !== text,
  );
  const followed = useRef(opened);
  const isBusy = usePageBusy();
  useEffect(() => {
    // The storing of the measure has not ended yet.
    if (isBusy || followed.current === opened) return;
    followed.current = opened;
    if (isOther) follow.run();
  }, [isBusy, opened, isOther, follow.run]);
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const add = useTask(async () => {
    const files = waiting;
    setWaiting([]);
    setStatusText('');
    let { pictures, total } = view;
    const before = pictures.length;
    for (const file of files) {
      const base64 = await smallPhotograph(file, MAX_PICTURE_SIDE, MAX_PICTURE_CHARACTERS).catch(() => {
        throw new ServerFailure({ code: 'pictures/no-picture', ...messages.pictureUnreadable(file.name) });
      });
      const answer = await change({ kind: 'add', base64, caption: '' });
      const isNew = pictures.every(({ key }) => key !== answer.key);
      if (isNew) pictures = [...pictures, { key: answer.key, caption: '', base64 }];
      ({ total } = answer);
      setPictures(pictures, total);
    }
    setStatusText(messages.picturesAdded(pictures.length - before, files.length));
  });
  useEffect(() => {
    if (!isBusy && waiting.length > 0) add.run();
  }, [isBusy, waiting, add.run]);
  return {
    view,
    statusText,
    follow,
    wait: (files) => setWaiting((now) => [...now, ...files]),
    add,
    caption: useTask(async (picture: PictureView, caption: string) => {
      await change({ kind: 'caption', key: picture.key, caption });
      setPictures(view.pictures.map((each) => (each.key === picture.key ? { ...each, caption } : each)));
      setStatusText(messages.captionKept);
    }),
    move: useTask(async (picture: PictureView, step: 1 | -1) => {
      const pictures = [...view.pictures];
      const at = pictures.findIndex(({ key }) => key === picture.key);
      pictures.splice(at + step, 0, ...pictures.splice(at, 1));
      await change({ kind: 'order', keys: pictures.map(({ key }) => key) });
      setPictures(pictures);
      setStatusText(messages.pictureMoved(pictures.indexOf(picture) + 1));
    }),
    remove: useTask(async (picture: PictureView) => {
      const { total } = await change({ kind: 'remove', key: picture.key });
      setPictures(
        view.pictures.filter(({ key }) => key !== picture.key),
        total,
      );
      setStatusText(messages.pictureRemoved);
    }),
    attach: useTask(() =>
      attached(
        view.homeless.map(({ key }) => key),
        view.owner,
      ),
    ),
    copy: useTask(async () => {
      setStatusText('');
      try {
        for (const { key } of view.elsewhere) await change({ kind: 'copy', key });
        setStatusText(messages.picturesCopied(view.elsewhere.length));
      } finally {
        setView(await server.readPictures({ sheet, opened }));
      }
    }),
  };
}
