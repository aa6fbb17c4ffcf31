import { Loading, mount, server, useLoad } from '../shared';
import { Editor } from './editor';
import './style.css';

/** Fills in the measures of a form's sheet, one at a time. */
function Page() {
  const load = useLoad(() => server.openMeasure());
  return (
    <main>
      <Loading load={load}>{(view) => <Editor initial={view} />}</Loading>
    </main>
  );
}

mount(<Page />);
