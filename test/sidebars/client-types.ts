import { type Server, server } from '../../src/sidebars/shared/server';

/**
 * What the typed client refuses. Nothing runs here: `npm run types` fails where a line below compiles that should not
 * ("unused '@ts-expect-error' directive"), or where one of the others does not.
 */
export async function refused(): Promise<void> {
  const { spreadsheet } = await server.whereDataIs();
  const name: string = spreadsheet;
  await server.makeOverviewSheet({ sheet: name });
  await server.makeOverviewSheet();
  // @ts-expect-error no such function
  await server.whereDataIS();
  // @ts-expect-error one argument too many
  await server.whereDataIs(name);
  // @ts-expect-error no kind of document
  await server.makeDocument({ target: 'pdf' });
  // @ts-expect-error an argument is missing
  await server.insertSheet();
  // @ts-expect-error the answer has no such part
  (await server.whereDataIs()).sheet;
  // @ts-expect-error a failure is a rejection, not an answer
  (await server.whereDataIs()).error;
  // @ts-expect-error an answer comes later
  server.whereDataIs().spreadsheet;
}

export type Names = keyof Server;
