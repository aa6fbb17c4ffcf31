import { useRef, useState } from 'preact/hooks';
import type { KeptDocument } from '../../actions/save-document';
import { document as messages } from '../../messages/th/sidebars/document';
import { Button, Confirm, type Task } from '../shared';
import type { Agreed, Agreement } from './make-calls';

/** An earlier document that was not replaced unasked. `name`: of its department; '' for that of the office. */
export type NamedKept = KeptDocument & { name: string };

/** The earlier documents of one click that were kept, and what the user has said about them. */
interface Asking {
  kept: readonly NamedKept[];
  clear(): void;
  add(kept: NamedKept): void;
  /** What is done with those in `kept` when the documents are made again. */
  agree(agreement: Agreement): void;
  /** What was agreed for the document of each name, as it is now. */
  agreedFor(): (name: string) => Agreed;
}

export function useKept(): Asking {
  const [kept, setKept] = useState<readonly NamedKept[]>([]);
  const agreement = useRef<Agreement | null>(null);
  return {
    kept,
    clear: () => setKept([]),
    add: (one) => setKept((before) => [...before, one]),
    agree: (agreed) => {
      agreement.current = agreed;
    },
    agreedFor: () => {
      const agreed = agreement.current;
      agreement.current = null;
      // What was not asked about is asked about.
      return (name) => {
        const told = kept.find((each) => each.name === name);
        return agreed && told ? { agreement: agreed, kept: told } : null;
      };
    },
  };
}

interface Props {
  kept: readonly NamedKept[];
  makeNew: Task;
  overwrite: Task;
  onNo: () => void;
}

/** Asks what is to be done where earlier documents were changed, proposed or published, or may have been. */
export function KeptQuestion({ kept, makeNew, overwrite, onNo }: Props) {
  const [first] = kept;
  if (!first) return null;
  const question =
    kept.length === 1 ? messages.kept(first) : messages.severalKept(kept.map(({ name }) => name));
  return (
    <Confirm
      question={
        <>
          {question} {messages.keptQuestion}{' '}
          {kept.length === 1 && (
            <a href={first.url} rel="noopener">
              {messages.openEarlier}
            </a>
          )}
        </>
      }
      yes={messages.overwrite}
      no={messages.cancel}
      task={overwrite}
      onNo={onNo}
    >
      <Button task={makeNew}>{messages.makeNew}</Button>
    </Confirm>
  );
}
