import { useLayoutEffect, useState } from 'preact/hooks';
import { titles } from '../../messages/th/menu';
import { guideHeadings, help as messages } from '../../messages/th/sidebars/help';
import { mount, pageData, Select } from '../shared';
import type { Block, GuidePlace, GuideSection } from './blocks';
import { Words } from './words';
import './style.css';

const GUIDE = pageData<readonly GuideSection[]>('data');

/** The section that the page was opened at: that of the page that asked, or else the first. */
function openedAt(): number {
  const id = pageData<GuidePlace | null>('section');
  const heading = id && guideHeadings[id];
  return Math.max(
    0,
    GUIDE.findIndex((section) => section.heading === heading),
  );
}

/** The guide, section by section, and what to do about problems. */
function Help() {
  const [at, setAt] = useState(openedAt);
  useLayoutEffect(() => scrollTo(0, 0), [at]);
  const section = GUIDE[at];
  const names = GUIDE.map(({ heading, isProblem }) => (isProblem ? messages.problem(heading) : heading));
  return (
    <main>
      <Select
        label={messages.section}
        options={names.map((label, i) => ({ value: String(i), label }))}
        value={String(at)}
        onChange={(value) => setAt(Number(value))}
      />
      <article class="stack">
        <h1>{section?.heading}</h1>
        {section?.blocks.map((block, i) => (
          <BlockView key={`${at} ${i}`} block={block} />
        ))}
      </article>
    </main>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'table':
      return <Table rows={block.rows} />;
    default:
      return <List kind={block.kind} items={block.items} />;
  }
}

function List({ kind, items }: Extract<Block, { items: unknown }>) {
  const Tag = kind === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag class="stack">
      {items.map(({ text, items: inner }) => (
        <li key={text}>
          <Words text={text} />
          {inner && <List kind="unordered" items={inner.map((each) => ({ text: each }))} />}
        </li>
      ))}
    </Tag>
  );
}

function Table({ rows: [headers = [], ...rows] }: { rows: string[][] }) {
  return (
    <table>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, i) => (
              <td key={headers[i]}>
                <Words text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

mount(<Help />, titles.help);
