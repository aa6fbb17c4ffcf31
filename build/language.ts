import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import type { blankPage } from '../src/messages/th/other-causes';
import type { guideSources } from '../src/messages/th/sidebars/help';

const ROOT = join(__dirname, '..');

/** A language of the add-on. */
export interface Language {
  /** As browsers know it: "th". */
  tag: string;
  /** A folder with the files of src/messages/th and what they export. */
  messages: string;
  /** The folder with the privacy policy, and with the guide in a folder named by the tag. */
  docs: string;
}

export const languageOf = (tag: string): Language => ({
  tag,
  messages: join(ROOT, 'src/messages', tag),
  docs: join(ROOT, 'docs'),
});

export const THAI = languageOf('th');

/** The folder that a target in a language is built to: "dist" for offices in Thai, "dist-dev", "dist-en". */
export const folderOf = (target: string, tag: string): string =>
  ['dist', ...(target === 'dev' ? [target] : []), ...(tag === 'th' ? [] : [tag])].join('-');

/** What the build itself says in a language. */
export const blankPageOf = ({ messages }: Language): string =>
  (require(join(messages, 'other-causes')) as { blankPage: typeof blankPage }).blankPage;
export const guideSourcesOf = ({ messages }: Language): typeof guideSources =>
  (require(join(messages, 'sidebars/help')) as { guideSources: typeof guideSources }).guideSources;

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
