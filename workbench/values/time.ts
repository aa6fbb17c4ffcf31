const DAY = 86_400_000;
/** Day 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** How many milliseconds the clocks of a time zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  // Bangkok has been UTC+7 since April 1920; asking Intl for every date of a long table would cost seconds.
  if (timeZone === 'Asia/Bangkok' && instant > Date.UTC(1920, 3, 2)) return 7 * 3_600_000;
  const part: Record<string, number | string> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) {
    part[type] = type === 'era' ? value : Number(value);
  }
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a time zone's clocks show a wall time (given as if it were UTC). */
export function instantOfWall(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** The instant of a spreadsheet's date number, read on the clocks of its time zone. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return instantOfWall(EPOCH + Math.round(serial * DAY), timeZone);
}

/** The spreadsheet's date number of an instant. */
export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;
}

/** The date number of a wall time given as if it were UTC. */
export function serialOfUtc(instant: number): number {
  return (instant - EPOCH) / DAY;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function zoneText(offset: number, letter: string, width: number): string {
  if (offset === 0 && letter !== 'Z') return letter === 'X' ? 'Z' : 'GMT';
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  if (letter === 'z') return `GMT${sign}${hh}:${mm}`;
  if (letter === 'X' && width === 1) return `${sign}${hh}`;
  return letter === 'X' && width === 3 ? `${sign}${hh}:${mm}` : `${sign}${hh}${mm}`;
}

/** `Utilities.formatDate`: Java's SimpleDateFormat in English and the Gregorian calendar. Throws on an unknown letter. */
export function formatJavaDate(instant: number, timeZone: string, pattern: string): string {
  const offset = offsetAt(instant, timeZone);
  const wall = new Date(instant + offset);
  const year = wall.getUTCFullYear();
  const month = wall.getUTCMonth();
  const day = wall.getUTCDate();
  const hour = wall.getUTCHours();
  const dayOfYear = Math.floor((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / DAY) + 1;
  const weekday = wall.getUTCDay();
  const numbers: Record<string, number> = {
    d: day,
    D: dayOfYear,
    H: hour,
    k: hour || 24,
    K: hour % 12,
    h: hour % 12 || 12,
    m: wall.getUTCMinutes(),
    s: wall.getUTCSeconds(),
    S: wall.getUTCMilliseconds(),
    u: weekday || 7,
    F: Math.ceil(day / 7),
  };
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
      const width = run.length;
      const number = numbers[letter];
      if (number !== undefined) return String(number).padStart(width, '0');
      if (letter === 'y' || letter === 'Y') {
        return width === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(width, '0');
      }
      if (letter === 'M' || letter === 'L') {
        const name = MONTHS[month] ?? '';
        if (width > 3) return name;
        return width === 3 ? name.slice(0, 3) : String(month + 1).padStart(width, '0');
      }
      if (letter === 'E') return width > 3 ? (DAYS[weekday] ?? '') : (DAYS[weekday] ?? '').slice(0, 3);
      if (letter === 'a') return hour < 12 ? 'AM' : 'PM';
      if (letter === 'G') return 'AD';
      if (letter === 'z' || letter === 'Z' || letter === 'X') return zoneText(offset, letter, width);
      throw new RangeError(`Illegal pattern character '${letter}'`);
    },
  );
}
