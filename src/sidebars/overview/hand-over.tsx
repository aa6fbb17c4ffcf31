import { useState } from 'preact/hooks';
import type { LoggedDocument } from '../../actions/overview';
import { handOverText, handOver as messages } from '../../messages/th/sidebars/hand-over';
import { filesByMaker, type MakerFiles, type OfficeFile } from '../../overview/hand-over';
import { Button, Loading, server, useLoad } from '../shared';
import { CopyText } from './copy-text';
import { Paper } from './paper';

interface Files {
  spreadsheet: string;
  url: string;
  makers: MakerFiles[];
  /** Says that older documents are left out; '' where none are. */
  leftOut: string;
}

/** Every file of the office's work and who has it, for somebody who takes over; read when the list is first opened. */
export function HandOver({ documents, left }: Pick<ReadProps, 'documents' | 'left'>) {
  const [isOpen, setOpen] = useState(false);
  const [printed, setPrinted] = useState<Files | null>(null);
  return (
    <>
      <section class="stack apart">
        <details onToggle={(event) => event.currentTarget.open && setOpen(true)}>
          <summary>{messages.title}</summary>
          {isOpen && <Read documents={documents} left={left} onPrint={setPrinted} />}
        </details>
      </section>
      {printed && (
        <Paper
          columns={messages.columns}
          rows={printed.makers.flatMap(({ who, files }) =>
            files.map(({ name, when, state, link, address }) => [
              name,
              who || messages.nobody,
              when,
              messages.state(state),
              address === '' ? link : [link, <br key="br" />, messages.published(address)],
            ]),
          )}
          onDone={() => setPrinted(null)}
        >
          <h1>{messages.headline}</h1>
          <p>
            {messages.spreadsheet(printed.spreadsheet)} {printed.url}
          </p>
          <p>{messages.inSpreadsheet}</p>
          {printed.leftOut !== '' && <p>{printed.leftOut}</p>}
          {printed.makers.map(({ who, files }) => (
            <p key={who}>
              {messages.maker(who || messages.nobody, files.length)}: {messages.whatToDo(who)}
            </p>
          ))}
        </Paper>
      )}
    </>
  );
}

interface ReadProps {
  documents: readonly LoggedDocument[];
  /** How many documents of the log are not among them. */
  left: number;
  onPrint: (files: Files) => void;
}

function Read({ documents, left, onPrint }: ReadProps) {
  const load = useLoad(async () => {
    const place = await server.whereDataIs();
    const { templates } = await server.listTemplates();
    return { place, templates };
  });
  return (
    <Loading load={load}>
      {({ place, templates }) => {
        const docs = templates.flatMap(({ formName, doc }): OfficeFile[] =>
          doc
            ? [
                {
                  name: messages.template(formName),
                  link: doc.url,
                  when: doc.when,
                  who: doc.who,
                  state: '',
                  address: '',
                },
              ]
            : [],
        );
        const made = documents.map(
          ({ document, link, when, who, life }): OfficeFile => ({
            name: document,
            link,
            when,
            who,
            state: life.state || messages.draft,
            address: life.address,
          }),
        );
        // A scan is whoever's that has scanned it.
        const scans = documents.flatMap(({ document, life: { scan, signedOn } }): OfficeFile[] =>
          scan
            ? [
                {
                  name: messages.scan(document),
                  link: scan,
                  when: '',
                  who: '',
                  state: messages.signed(signedOn),
                  address: '',
                },
              ]
            : [],
        );
        return (
          <List
            files={{
              ...place,
              makers: filesByMaker([...made, ...docs, ...scans]),
              leftOut: left > 0 ? messages.latest(documents.length) : '',
            }}
            onPrint={onPrint}
          />
        );
      }}
    </Loading>
  );
}

function List({ files, onPrint }: { files: Files; onPrint: (files: Files) => void }) {
  const [copies, setCopies] = useState(0);
  const { spreadsheet, url, makers } = files;
  const [only, another] = makers;
  return (
    <div class="stack">
      <p class="quiet">{messages.hint}</p>
      <div class="row">
        <Button onClick={() => setCopies(copies + 1)}>{messages.copy}</Button>
        <Button onClick={() => onPrint(files)}>{messages.print}</Button>
      </div>
      {copies > 0 && (
        <CopyText
          key={copies}
          initial={handOverText(files, makers)}
          label={messages.text}
          button={messages.copyAgain}
          copied={messages.copied}
          isAtOnce
        />
      )}
      <div>
        <a href={url} rel="noopener">
          {messages.spreadsheet(spreadsheet)}
        </a>
        <div class="quiet">{messages.inSpreadsheet}</div>
      </div>
      {!only && <p class="quiet">{messages.noFiles}</p>}
      {only && only.who !== '' && !another && <p class="problem">{messages.onlyMaker(only.who)}</p>}
      {files.leftOut !== '' && <p class="quiet">{files.leftOut}</p>}
      {makers.map((maker) => (
        <Maker key={maker.who} {...maker} />
      ))}
    </div>
  );
}

function Maker({ who, files }: MakerFiles) {
  return (
    <section class="stack">
      <h2>{messages.maker(who || messages.nobody, files.length)}</h2>
      <p class="quiet">{messages.whatToDo(who)}</p>
      <ul class="plain stack">
        {files.map(({ name, link, when, state, address }) => (
          <li key={link}>
            <a href={link} rel="noopener">
              {name}
            </a>
            <div class="quiet">{[when, messages.state(state)].filter((each) => each !== '').join(' · ')}</div>
            {address !== '' && <div class="quiet words">{messages.published(address)}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
