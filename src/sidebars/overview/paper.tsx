import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface Props {
  columns: readonly string[];
  /** The rows of its table. */
  rows: readonly (readonly ComponentChildren[])[];
  /** What is above the table. */
  children: ComponentChildren;
  onDone: () => void;
}

/** A page that is printed as soon as it is there. Nothing of it is seen on the screen. */
export function Paper({ columns, rows, children, onDone }: Props) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, []);
  return (
    <section class="paper">
      {children}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={`${i + 1}`}>
              <td>{i + 1}</td>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
