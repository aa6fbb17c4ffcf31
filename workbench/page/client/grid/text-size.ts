type Look = Record<string, string>;

interface MeasuredText {
  text: string;
  look: Look;
  /** The width in which it wraps; null where it does not. */
  width: number | null;
}

const FONT_SIZE_PX = 14;
/** In font sizes; style.css has it too. */
const LINE_HEIGHT = 1.45;

const canvas = document.createElement('canvas').getContext('2d');

/** Pixels of a letter's size. */
const sizeOf = (look: Look): number =>
  look['font-size'] ? (Number.parseFloat(look['font-size']) * 4) / 3 : FONT_SIZE_PX;

/** The width of a text in one line, in pixels. */
export function textWidth(text: string, look: Look): number {
  if (!canvas) return 0;
  canvas.font = `${look['font-weight'] === 'bold' ? '600 ' : ''}${sizeOf(look)}px Sarabun`;
  return Math.max(...text.split('\n').map((line) => canvas.measureText(line).width));
}

/** Heights that are known already: a sheet is drawn again after each change, with nearly the same texts. */
const known = new Map<string, number>();
const MAX_KNOWN = 20_000;

/** The heights of texts as they are drawn. Lines of Thai break where only the browser knows, so it draws them unseen. */
export function textHeights(texts: readonly MeasuredText[]): number[] {
  if (known.size > MAX_KNOWN) known.clear();
  const keys = texts.map(({ text, look, width }) => {
    const lineHeight = sizeOf(look) * LINE_HEIGHT;
    if (width === null || (!text.includes('\n') && textWidth(text, look) <= width)) {
      return text.split('\n').length * lineHeight;
    }
    return `${width}|${look['font-size'] ?? ''}|${look['font-weight'] ?? ''}|${text}`;
  });
  measure(texts.filter((_, index) => typeof keys[index] === 'string' && !known.has(keys[index])));
  return keys.map((key) => Math.ceil(typeof key === 'number' ? key : (known.get(key) ?? 0)));
}

function measure(texts: readonly MeasuredText[]): void {
  if (texts.length === 0) return;
  const sheet = document.createElement('div');
  sheet.className = 'measured';
  const lines = texts.map(({ text, look, width }) => {
    const line = document.createElement('div');
    line.textContent = text;
    line.style.width = `${width}px`;
    for (const name of ['font-size', 'font-weight']) line.style.setProperty(name, look[name] ?? '');
    return line;
  });
  sheet.append(...lines);
  document.body.append(sheet);
  lines.forEach((line, index) => {
    const { text = '', look = {}, width = 0 } = texts[index] ?? {};
    known.set(`${width}|${look['font-size'] ?? ''}|${look['font-weight'] ?? ''}|${text}`, line.offsetHeight);
  });
  sheet.remove();
}
