import type { Border, BorderStyle, Style } from 'exceljs';
import type { BorderLine, CellLook, Edge } from '../book';
import { isAutomatic } from '../values/typed';
import { argb, hexColor } from './colors';

const LINES: Record<BorderLine['style'], BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
/** Formats that exceljs writes by number, and the same written out, so that every program shows the day first. */
const MONTH_FIRST: Record<string, string> = {
  'mm-dd-yy': 'mm\\-dd\\-yy',
  'm/d/yy "h":mm': 'm\\/d\\/yy "h":mm',
};
const EDGES: readonly Edge[] = ['top', 'left', 'bottom', 'right'];
/** The default font of a cell of Sheets. */
const FAMILY = 'Arial';
const SIZE = 10;

function lineStyle(style: BorderStyle | undefined): BorderLine['style'] {
  const known = Object.entries(LINES).find(([, name]) => name === style);
  return (known?.[0] as BorderLine['style'] | undefined) ?? 'SOLID';
}

/** An .xlsx style as the look of a cell, without Sheets' defaults. */
export function lookOf(style: Partial<Style>, theme: readonly string[]): CellLook {
  const look: CellLook = {};
  const { font, fill, alignment, border, numFmt } = style;
  if (numFmt && !isAutomatic(numFmt)) look.numberFormat = numFmt;
  if (fill?.type === 'pattern' && fill.pattern !== 'none') {
    const color = hexColor(fill.fgColor, theme);
    if (color && color !== '#ffffff') look.background = color;
  }
  if (font?.bold) look.fontWeight = 'bold';
  if (font?.italic) look.fontStyle = 'italic';
  if (font?.strike) look.fontLine = 'line-through';
  else if (font?.underline && font.underline !== 'none') look.fontLine = 'underline';
  if (font?.size && font.size !== SIZE) look.fontSize = font.size;
  if (font?.name && font.name !== FAMILY) look.fontFamily = font.name;
  const fontColor = hexColor(font?.color, theme);
  if (fontColor && fontColor !== '#000000') look.fontColor = fontColor;
  if (alignment?.wrapText) look.wrap = 'WRAP';
  const { horizontal, vertical } = alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    look.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'middle') look.vertical = vertical;
  const borders: CellLook['borders'] = {};
  for (const edge of EDGES) {
    const line = border?.[edge];
    if (line?.style)
      borders[edge] = { style: lineStyle(line.style), color: hexColor(line.color, theme) ?? '#000000' };
  }
  if (Object.keys(borders).length > 0) look.borders = borders;
  return look;
}

/** The look of a cell as an .xlsx style. */
export function styleOf(look: CellLook): Partial<Style> {
  const style: Partial<Style> = {};
  if (look.numberFormat) style.numFmt = MONTH_FIRST[look.numberFormat] ?? look.numberFormat;
  if (look.background) style.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(look.background) };
  const { fontWeight, fontStyle, fontLine, fontSize, fontColor, fontFamily } = look;
  if (fontWeight || fontStyle || fontLine || fontSize || fontColor || fontFamily) {
    style.font = {
      name: fontFamily ?? FAMILY,
      size: fontSize ?? SIZE,
      ...(fontWeight === 'bold' ? { bold: true } : {}),
      ...(fontStyle === 'italic' ? { italic: true } : {}),
      ...(fontLine === 'underline' ? { underline: true } : {}),
      ...(fontLine === 'line-through' ? { strike: true } : {}),
      ...(fontColor ? { color: argb(fontColor) } : {}),
    };
  }
  // "general-left" is Google's own word for what .xlsx calls general.
  const horizontal = look.horizontal?.startsWith('general') ? undefined : look.horizontal;
  if (look.wrap === 'WRAP' || horizontal || look.vertical) {
    style.alignment = {
      ...(look.wrap === 'WRAP' ? { wrapText: true } : {}),
      ...(horizontal ? { horizontal: horizontal as 'left' } : {}),
      ...(look.vertical ? { vertical: look.vertical as 'top' } : {}),
    };
  }
  if (look.borders) {
    const border: Partial<Record<Edge, Partial<Border>>> = {};
    for (const edge of EDGES) {
      const line = look.borders[edge];
      if (line) border[edge] = { style: LINES[line.style], color: argb(line.color) };
    }
    style.border = border;
  }
  return style;
}
