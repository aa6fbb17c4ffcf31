import type { Color } from 'exceljs';
import { elements } from './xml';

/** The theme's colours in the order in which styles number them. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];
const OFFICE_THEME = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47'.split(' ');
/** The eight basic colours of the old palette, at 0–7 and again at 8–15. The others are too rare to support. */
const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' ');

/** Reads the colours of a theme part. */
export function themeColors(theme: string | null): string[] {
  if (theme === null) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const inner = elements(theme, name)[0]?.inner ?? '';
    const hex = /(?:lastClr|srgbClr val)="([0-9a-fA-F]{6})"/.exec(inner)?.[1];
    return hex?.toLowerCase() ?? OFFICE_THEME[index] ?? '000000';
  });
}

function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint,
  );
  return mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

/** A colour of a style as "#rrggbb"; undefined for "automatic". */
export function hexColor(color: Partial<Color> | undefined, theme: readonly string[]): string | undefined {
  const given = color as { argb?: string; theme?: number; tint?: number; indexed?: number } | undefined;
  if (given?.argb) return `#${given.argb.slice(-6).toLowerCase()}`;
  const base = given?.theme === undefined ? BASIC[((given?.indexed ?? 64) % 64) % 8] : theme[given.theme];
  if (given?.theme === undefined && (given?.indexed === undefined || given.indexed > 15)) return undefined;
  return base === undefined ? undefined : `#${tinted(base, given?.tint ?? 0)}`;
}

/** "#rrggbb" as exceljs takes it. */
export function argb(hex: string): { argb: string } {
  return { argb: `FF${hex.slice(1).toUpperCase()}` };
}
