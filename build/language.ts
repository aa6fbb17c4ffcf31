import { basename, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import type { blankPage } from '../src/messages/th/other-causes';
import type { guideFiles } from '../src/messages/th/sidebars/help';

const ROOT = join(__dirname, '..');

/** A language of the add-on. Its folders are named by its tag: "th". */
export interface Language {
  /** Has the files of src/messages/th with the same exports. */
  messages: string;
  /** Has the guide. */
  guide: string;
}

export const languageOf = (tag: string): Language => ({
  messages: join(ROOT, 'src/messages', tag),
  guide: join(ROOT, 'docs', tag),
});

export const THAI = languageOf('th');

export const tagOf = ({ messages }: Language): string => basename(messages);

/** What the build itself says in a language. */
export const blankPageOf = ({ messages }: Language): string =>
  (require(join(messages, 'other-causes')) as { blankPage: typeof blankPage }).blankPage;
export const guideFilesOf = ({ messages }: Language): typeof guideFiles =>
  (require(join(messages, 'sidebars/help')) as { guideFiles: typeof guideFiles }).guideFiles;

/** Bundles the messages of a language wherever src imports the Thai ones. */
export const messagesOf = (language: Language): Plugin => ({
  name: 'messages',
  setup(builder) {
    if (language.messages === THAI.messages) return;
    builder.onResolve({ filter: /\/th(?:\/|$)/ }, ({ path, resolveDir, kind }) => {
      const file = relative(THAI.messages, join(resolveDir, path));
      return file.startsWith('..')
        ? null
        : builder.resolve(`./${file}`, { resolveDir: language.messages, kind });
    });
  },
});
