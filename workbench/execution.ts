import type { Permissions } from './access';
import type { Book } from './book';
import type { Clock } from './clock';
import type { DriveStore } from './drive';
import type { Faults } from './faults';
import type { DocumentLock } from './lock';
import type { People } from './people';
import type { PropertyStores } from './properties';
import type { Refusals } from './refusals';
import type { Selection } from './selection';
import type { CacheStores } from './services/cache';

/** One execution of the script: the data of its services. */
export interface Execution {
  book: Book;
  selection: Selection;
  people: People;
  drive: DriveStore;
  properties: PropertyStores;
  caches: CacheStores;
  lock: DocumentLock;
  refusals: Refusals;
  faults: Faults;
  clock: Clock;
  /** The e-mail address of the user who runs it. */
  user: string;
  /** The language of that user: "th". */
  userLanguage: string;
  permissions: Permissions;
  /** The time zone of the manifest. */
  timeZone: string;
  /** The content of an .html file of the project, by its name without extension; null when there is none. */
  page: (name: string) => string | null;
  /** Lines of Logger and console. */
  printed: string[];
}
