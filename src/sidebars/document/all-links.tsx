import { useState } from 'preact/hooks';
import type { DocumentRequest } from '../../actions/document';
import type { DocumentLink, ListedLinks } from '../../actions/document-links';
import { closedHint, closedLinks } from '../../messages/th/checks/evidence';
import { document as messages } from '../../messages/th/sidebars/document';
import { closedKind } from '../../thai/closed-addresses';
import { Button, ErrorBox, GoTo, Loading, server, useLoad, useTask } from '../shared';

/** Every link of the document, to be gone through one by one; read when the list is first opened. */
export function AllLinks({ request }: { request: DocumentRequest }) {
  const [isOpen, setOpen] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpen(true)}>
      <summary>{messages.allLinks(total)}</summary>
      {isOpen && <Links request={request} onRead={setTotal} />}
    </details>
  );
}

interface Props {
  request: DocumentRequest;
  onRead: (total: number) => void;
}

function Links({ request, onRead }: Props) {
  const load = useLoad(async () => {
    const listed = await server.listDocumentLinks(request);
    onRead(listed.total);
    return listed;
  });
  return (
    <Loading load={load}>
      {(listed) => <List first={listed} request={request} reload={load.reload} />}
    </Loading>
  );
}

function List({
  first,
  request,
  reload,
}: {
  first: ListedLinks;
  request: DocumentRequest;
  reload: () => void;
}) {
  const [further, setFurther] = useState<DocumentLink[]>([]);
  const links = [...first.links, ...further];
  const more = useTask(async () => {
    const answer = await server.listDocumentLinks({ ...request, after: links.length });
    setFurther([...further, ...answer.links]);
  });
  const { total } = first;
  const closed = links.filter(({ address }) => closedKind(address)).length;
  if (total === 0) return <p class="quiet">{messages.noLinks}</p>;
  return (
    <div class="stack">
      <p class="quiet">{messages.linksHint}</p>
      <p class={closed > 0 ? 'problem' : 'well'}>{messages.closedCount(closed)}</p>
      <ol class="stack links">
        {links.map((link) => (
          <Item key={`${link.row} ${link.column} ${link.address}`} link={link} sheet={request.sheet} />
        ))}
      </ol>
      {links.length < total && (
        <div>
          <Button task={more}>{messages.moreLinks(total - links.length)}</Button>
        </div>
      )}
      <ErrorBox failure={more.failure} />
      <div>
        <Button
          kind="link"
          onClick={() => {
            setFurther([]);
            reload();
          }}
        >
          {messages.readLinks}
        </Button>
      </div>
    </div>
  );
}

/** Only these open in a browser from a page of the web. */
const OPENS = /^https?:\/\//i;

function Item({ link, sheet }: { link: DocumentLink; sheet: string }) {
  const { row, column, header, measure, words, address } = link;
  const closed = closedKind(address);
  // An address that is typed is not shown twice.
  const name = address.includes(words.replace(/…$/, '')) ? address : words;
  return (
    <li>
      <div class="address">
        {OPENS.test(address) ? (
          <a href={address} rel="noopener">
            {name}
          </a>
        ) : (
          name
        )}
      </div>
      {name !== address && <div class="quiet address">{address}</div>}
      <GoTo place={{ sheet, row, column }}>{messages.linkPlace(row, header)}</GoTo>
      {measure !== '' && <div class="quiet">{measure}</div>}
      {closed && (
        <p class="problem">
          {messages.closedLink(closedLinks[closed])} <span class="quiet">{closedHint(closed)}</span>
        </p>
      )}
    </li>
  );
}
