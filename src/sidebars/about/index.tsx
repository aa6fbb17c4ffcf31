import { version } from '../../../package.json';
import { titles } from '../../messages/th/menu';
import { about } from '../../messages/th/sidebars/about';
import type { GuidePlace } from '../help/blocks';
import { Button, closePage, ErrorBox, Loading, mount, server, useLoad, useTask } from '../shared';
import './style.css';

/** What the add-on is, where the data is, and what each permission is for. */
function About() {
  const load = useLoad(() => server.whereDataIs());
  const open = useTask((section: GuidePlace) => server.openHelp({ section }));
  return (
    <main>
      <div>
        <h1>{about.name}</h1>
        <p class="quiet">{about.version(version)}</p>
      </div>
      <p>{about.what}</p>
      <section class="stack">
        <h2>{about.helpTitle}</h2>
        <ol class="stack">
          {about.help.map(({ step, use }) => (
            <li key={step}>
              {step}
              <div class="quiet">{use}</div>
            </li>
          ))}
        </ol>
      </section>
      <section class="stack">
        <h2>{about.dataTitle}</h2>
        <Loading load={load}>
          {({ spreadsheet, madeBy }) => (
            <>
              <p>{about.data(spreadsheet)}</p>
              {madeBy !== '' && <p class="quiet">{about.madeBy(madeBy)}</p>}
            </>
          )}
        </Loading>
        <Button kind="link" onClick={() => open.run('privacy')}>
          {about.openPrivacy}
        </Button>
      </section>
      <section class="stack">
        <h2>{about.permissionsTitle}</h2>
        <dl class="stack">
          {about.permissions.map(({ name, use }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="quiet">{use}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="stack">
        <h2>{about.problemsTitle}</h2>
        <p>{about.problems(version)}</p>
      </section>
      <div class="row">
        <Button kind="action" onClick={() => open.run('home')}>
          {about.openGuide}
        </Button>
        <Button onClick={closePage}>{about.close}</Button>
      </div>
      <ErrorBox failure={open.failure} />
    </main>
  );
}

mount(<About />, titles.help, 'settings');
