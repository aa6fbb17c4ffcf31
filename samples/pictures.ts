import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePng } from '../build/png';
import { FORMS } from '../src/forms';
import { buildIfStale } from '../workbench/commands/command';
import { makeDocuments } from '../workbench/commands/report';
import { fillSample, importTable, TABLES } from './make';
import { takePagePicture } from './page-picture';

const OUT = join(__dirname, '../docs/pictures');
/** Pages in one picture, and their resolution in pixels per inch: words are read at the width of a page of text, 800 pixels. */
const PAGES = 2;
const RESOLUTION = 76;
/** The pixels between pages. */
const GAP = 8;
const GREY = 0xc8;

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue for each point. */
  points: Buffer;
}

/**
 * Writes the picture of the workbench's page, and of documents as LibreOffice draws them with the fonts of docs/development.md: the
 * first two pages behind the cover, of the sample of every form (docs/pictures/<form>.png) and of every table of another plan (<table>.png).
 */
async function main(): Promise<void> {
  buildIfStale();
  await takePagePicture();
  for (const form of FORMS) {
    const { documents } = makeDocuments(fillSample(form), {
      target: 'docs',
      force: false,
      part: { cover: false },
    });
    draw(form.id, stacked(pagesOf(documents[0]?.bytes)));
  }
  for (const table of TABLES) {
    const part = { cover: false, ...(table === 'anti-corruption-report' && { round: '6' }) };
    const { documents } = makeDocuments(importTable(table), { target: 'docs', force: true, part });
    draw(table, stacked(pagesOf(documents[0]?.bytes)));
  }
}

function draw(name: string, picture: Picture): void {
  const file = join(OUT, `${name}.png`);
  writeFileSync(file, encodePng(picture));
  console.log(file);
}

/** The first pages of a .docx as LibreOffice draws them. */
function pagesOf(bytes: Uint8Array | undefined): Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
  writeFileSync(join(folder, 'document.docx'), bytes ?? '');
  const inFolder = { cwd: folder, stdio: 'ignore' } as const;
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', 'document.docx'], inFolder);
  execFileSync('pdftoppm', ['-r', String(RESOLUTION), 'document.pdf', 'page'], inFolder);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.ppm'))
    .sort()
    .slice(0, PAGES)
    .map((name) => readPpm(readFileSync(join(folder, name))));
  rmSync(folder, { recursive: true });
  return pages;
}

/** The binary form of PPM: "P6", width, height, the greatest value, then the points. */
function readPpm(bytes: Buffer): Picture {
  const [head = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  // Sixteen shades of a colour are enough for letters, and a third of the size.
  const points = bytes.subarray(head.length).map((shade) => (shade >> 4) * 0x11);
  return { width: Number(width), height: Number(height), points: Buffer.from(points) };
}

/** Pages one below the other, each in the middle. */
function stacked(pages: Picture[]): Picture {
  const width = Math.max(...pages.map((page) => page.width)) + 2 * GAP;
  const height = pages.reduce((sum, page) => sum + page.height + GAP, GAP);
  const points = Buffer.alloc(width * height * 3, GREY);
  let top = GAP;
  for (const page of pages) {
    const left = Math.floor((width - page.width) / 2);
    for (let y = 0; y < page.height; y++) {
      const line = page.points.subarray(y * page.width * 3, (y + 1) * page.width * 3);
      line.copy(points, ((y + top) * width + left) * 3);
    }
    top += page.height + GAP;
  }
  return { width, height, points };
}

main();
