import type { MeasurePage } from '../../actions/measure-list';
import { titles } from '../../messages/th/menu';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { Loading, mount, server, UnsavedOffer, useLoad } from '../shared';
import { Editor } from './editor';
import { List } from './list';
import { NoTable } from './no-table';
import { useMeasurePage } from './page';
import './style.css';

/** The measures of a form's sheet: their list, and each of them to be filled in. */
function Page() {
  const load = useLoad(() => server.readMeasures());
  return (
    <main>
      <Loading load={load}>{(first) => <Content first={first} />}</Loading>
    </main>
  );
}

function Content({ first }: { first: MeasurePage }) {
  const page = useMeasurePage(first);
  const { shown, count, unsaved } = page;
  return (
    <>
      <UnsavedOffer unsaved={unsaved} />
      <p class="unseen" role="status">
        {shown.kind === 'measure' && messages.titleOf(shown.view.position, shown.view.count)}
      </p>
      {shown.kind === 'measure' && <Editor key={count} page={page} shown={shown} />}
      {shown.kind === 'list' && <List key={count} page={page} list={shown} />}
      {shown.kind === 'noTable' && <NoTable key={count} page={page} shown={shown} />}
    </>
  );
}

mount(<Page />, titles.measure, 'measure');
