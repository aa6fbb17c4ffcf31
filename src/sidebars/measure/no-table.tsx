import { useLayoutEffect, useRef } from 'preact/hooks';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Button, ErrorBox, server, useTask } from '../shared';
import type { MeasurePageState, PageContent } from './page';

interface Props {
  page: MeasurePageState;
  shown: Extract<PageContent, { kind: 'noTable' }>;
}

/** The sheet in sight has no measures: it leads to one that has, or to making one. */
export function NoTable({ page, shown: { sheet, formSheets } }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = page.count === 0;
  useLayoutEffect(() => {
    if (!isFirst) title.current?.focus();
  }, [isFirst]);
  const goTo = useTask(async (name: string) => {
    await server.goToCell({ sheet: name, row: null, column: null });
    page.show(await server.readMeasures());
  });
  const read = useTask(async () => page.show(await server.readMeasures()));
  const prepare = useTask(() => server.openPrepare());
  const hasSheets = formSheets.length > 0;
  return (
    <>
      <h1 tabIndex={-1} ref={title}>
        {messages.noTable(sheet)}
      </h1>
      {formSheets.map((name, i) => (
        <div key={name}>
          <Button kind={i === 0 ? 'action' : 'plain'} task={{ ...goTo, run: () => goTo.run(name) }}>
            {messages.goTo(name)}
          </Button>
        </div>
      ))}
      <div class="row">
        <Button kind={hasSheets ? 'plain' : 'action'} task={prepare}>
          {messages.prepare}
        </Button>
        <Button kind="link" task={read}>
          {messages.readActive}
        </Button>
      </div>
      <ErrorBox failure={goTo.failure ?? read.failure ?? prepare.failure} />
    </>
  );
}
