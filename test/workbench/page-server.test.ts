import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Outcome } from '../../workbench/page/protocol';
import { type ServedPage, servePage } from '../../workbench/page/server';
import { ROOT } from '../../workbench/root';

let page: ServedPage;

beforeAll(async () => {
  page = await servePage({ from: join(ROOT, 'samples/results.xlsx') });
});

afterAll(() => page.close());

/** The status of what the server answers to these lines, sent as they are. */
function statusOf(...lines: string[]): Promise<number> {
  const { port } = new URL(page.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(lines.join('\r\n').replace(/PORT/g, port)),
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
      if (answer.includes('\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])));
  });
}

const HOST = 'Host: 127.0.0.1:PORT';

const LINES: [line: string, status: number][] = [
  ['GET // HTTP/1.1', 404],
  ['GET //127.0.0.1 HTTP/1.1', 404],
  ['GET //[ HTTP/1.1', 404],
  ['GET http://127.0.0.1:PORT/ HTTP/1.1', 200],
  ['GET http:// HTTP/1.1', 400],
  ['GET http://[/ HTTP/1.1', 200],
  ['OPTIONS * HTTP/1.1', 400],
  ['GET /%E0%A4%A HTTP/1.1', 400],
  ['GET /%zz?id=%zz HTTP/1.1', 400],
  ['GET /document?id=%E0%A4%A HTTP/1.1', 404],
  [`GET /${'a'.repeat(12_000)} HTTP/1.1`, 404],
  [`GET /${'a'.repeat(40_000)} HTTP/1.1`, 431],
  ['GET /frame HTTP/1.1', 404],
];

test.each(LINES.map(([line, status]) => [line.slice(0, 40), status, line] as const))(
  'the request line "%s" is answered with %d',
  async (_beginning, status, line) => {
    expect(await statusOf(line, HOST, '', '')).toBe(status);
  },
);

test.each([
  ['no host', ['GET // HTTP/1.0', '', ''], 403],
  ['the host of another page', ['GET // HTTP/1.1', 'Host: example.go.th', '', ''], 403],
  ['a body that is no JSON', ['POST /command HTTP/1.1', HOST, 'Content-Length: 1', '', '{'], 400],
  ['a body without a command', ['POST /command HTTP/1.1', HOST, 'Content-Length: 4', '', 'null'], 400],
  ['a beginning that is none', ['POST /start HTTP/1.1', HOST, 'Content-Length: 2', '', '{}'], 422],
  ['a book that is none', ['POST /book HTTP/1.1', HOST, 'Content-Length: 2', '', '{}'], 422],
  ['a document of nobody', ['POST /document HTTP/1.1', HOST, 'Content-Length: 2', '', '{}'], 422],
  ['an answer to nothing', ['POST /answer HTTP/1.1', HOST, 'Content-Length: 2', '', '{}'], 200],
  ['words that are no request', ['ก', '', ''], 400],
])('a request with %s is answered', async (_what, lines, status) => {
  expect(await statusOf(...lines)).toBe(status);
});

test('a file larger than the server takes is refused in a sentence', async () => {
  const body = new Uint8Array(60_000_001);
  const response = await fetch(`${page.url}book?name=a.xlsx`, { method: 'POST', body });
  expect([response.status, await response.text()]).toEqual([413, expect.stringMatching(/60 ล้านไบต์.*ให้/)]);
});

test.each([
  { do: 'hideRows', sheet: 'ผลการดำเนินการ', row: 1, count: 1e12 },
  { do: 'insertRows', sheet: 'ผลการดำเนินการ', row: 1, count: 9_000_000 },
  { do: 'deleteRows', sheet: 'ผลการดำเนินการ', row: 'a', count: 1 },
  { do: 'type', sheet: 5, a1: [], text: {} },
  { do: 'pasteFile', sheet: 'ผลการดำเนินการ', a1: 'A1', name: 1 },
  { do: 'constructor' },
])('the command %j is answered in a sentence and changes nothing', async (command) => {
  const before = await page.book();
  const sheet = before.sheets[0]?.name;
  const body = JSON.stringify({
    command: 'sheet' in command && command.sheet !== 5 ? { ...command, sheet } : command,
  });
  const response = await fetch(`${page.url}command`, { method: 'POST', body });
  const { error } = (await response.json()) as Outcome;
  expect(error?.message).toMatch(/[ก-๙]/);
  expect(await page.book()).toEqual(before);
});
