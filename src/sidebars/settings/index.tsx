import { titles } from '../../messages/th/menu';
import { Loading, mount, server, useLoad } from '../shared';
import { Home } from './home';
import { Setup } from './setup';
import './style.css';

/** The settings of the office: the set-up while it has no name, and each section to change from then on. */
function Page() {
  const load = useLoad(() => server.readSettingsPage());
  return (
    <main>
      <Loading load={load}>
        {(view) =>
          view.isNew ? <Setup view={view} reload={load.reload} /> : <Home view={view} reload={load.reload} />
        }
      </Loading>
    </main>
  );
}

mount(<Page />, titles.settings, 'settings');
