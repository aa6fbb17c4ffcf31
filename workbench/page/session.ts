import type { Answer, Question } from '../people';
import { Autosave } from './autosave';
import { bookOfFile, type ChosenBook, chosenBook, startChoices, uploadedBook } from './library';
import { OpenPages } from './open-pages';
import type { ServerState, Start, StartChoices } from './protocol';
import { BookThread } from './thread';
import type { Opened } from './worker';

/** Options of a session beside its workbook. */
interface SessionOptions {
  today?: string;
  distFolder?: string;
  /** Where workbooks without a file of the user's are kept; null to keep none. */
  keepFolder?: string | null;
  hasOffice?: boolean;
}

/** The workbook that the page serves, its users, and where it is kept. */
export class Session {
  readonly openPages: OpenPages;
  private readonly autosave: Autosave;
  private readonly folder: string | null;
  private start: StartChoices | null = null;
  private opened: BookThread | null = null;

  private constructor(private readonly options: SessionOptions) {
    this.folder = options.keepFolder ?? null;
    this.openPages = new OpenPages(() => this.tell());
    this.autosave = new Autosave(
      () => this.thread,
      () => this.tell(),
    );
  }

  /** Opens a workbook: of a file that the user names, or as data; null lets the user choose on the page. */
  static async open(from: string | Opened | null, name: string, options: SessionOptions): Promise<Session> {
    const session = new Session(options);
    const { folder } = session;
    const book: ChosenBook =
      typeof from === 'string'
        ? bookOfFile(from)
        : from === null
          ? chosenBook({ with: 'empty' }, null)
          : { from, name, file: null, isUsers: false, isForeign: false };
    if (from === null) session.start = startChoices(folder);
    const { today, distFolder } = options;
    session.opened = await BookThread.open(
      {
        from: book.from,
        name: book.name,
        ...(today === undefined ? {} : { today }),
        ...(distFolder === undefined ? {} : { distFolder }),
      },
      (user: string, question: Question): Promise<Answer> => session.openPages.ask(user, question),
    );
    await session.autosave.keepIn(book.file, book);
    return session;
  }

  get thread(): BookThread {
    if (!this.opened) throw new Error('no workbook is open');
    return this.opened;
  }

  /** Writes a new workbook, so that the file that a user has named is there from the beginning. */
  async makeFile(): Promise<void> {
    this.autosave.changed();
    await this.autosave.flush();
  }

  /** Replaces the workbook by one that the user chooses on the page. */
  begin(start: Start): Promise<void> {
    return this.replace(() => chosenBook(start, this.folder));
  }

  /** Replaces the workbook by an .xlsx that the user sends. */
  load(bytes: Uint8Array, name: string): Promise<void> {
    return this.replace(() => uploadedBook(bytes, name, this.folder));
  }

  private async replace(choose: () => ChosenBook): Promise<void> {
    await this.autosave.flush();
    const book = choose();
    await this.thread.send({ kind: 'load', from: book.from, name: book.name });
    this.start = null;
    await this.autosave.keepIn(book.file, book);
  }

  /** What may be chosen on the page in place of the workbook. */
  choices(): StartChoices {
    return startChoices(this.folder);
  }

  /** The workbook may have changed; the pages of others are informed. */
  changed(byTab: string): void {
    this.autosave.changed();
    this.openPages.sendChanged(byTab);
    this.tell();
  }

  /** The user has downloaded the workbook. */
  saved(): void {
    this.autosave.saved();
  }

  get state(): ServerState {
    const { file, isKept, isUnsaved } = this.autosave;
    const { start, options, openPages } = this;
    return { file, isKept, isUnsaved, start, hasOffice: options.hasOffice ?? false, users: openPages.users };
  }

  async close(): Promise<void> {
    await this.autosave.flush();
    this.openPages.close();
  }

  /** Tells all pages what the server knows. */
  private tell(): void {
    this.openPages.send('state', this.state);
  }
}
