import { UnusableInput } from './errors';
import { instantOfWall, offsetAt } from './values/time';

/** The script's clock: real time, or a fixed time that advances only when the script sleeps. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): void;
}

/** A clock that forwards to another one, which can be replaced. */
export class MovableClock implements Clock {
  constructor(public current: Clock) {}

  now(): number {
    return this.current.now();
  }

  sleep(milliseconds: number): void {
    this.current.sleep(milliseconds);
  }
}

/** The clock of a day ("yyyy-mm-dd", nine in the morning of the time zone), or real time without one. */
export function clockOf(today: string | undefined, timeZone: string): Clock {
  let slept = 0;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw new UnusableInput(`"${today}" is no day; write it as 2025-06-30.`);
  }
  const start = today === undefined ? null : instantOfWall(Date.parse(`${today}T09:00:00Z`), timeZone);
  return {
    now: () => (start ?? Date.now()) + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
  };
}

const WALL_PARTS = [
  'FullYear',
  'Month',
  'Date',
  'Day',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
] as const;
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\([^)]*\))?$/i;
const DATE_ONLY_ISO = /^\d{4}(?:-\d{2}){0,2}$/;

/** Milliseconds of this machine's wall clock, as if it were UTC. */
function wallHere(date: Date): number {
  return date.getTime() - date.getTimezoneOffset() * 60_000;
}

type DateMethod = (this: Date, ...args: number[]) => number;

type DateMethods = Record<string, (this: Date, ...args: never[]) => unknown>;

/** Getters and setters of the parts of a date, by the time zone of the script. */
function partMethods(Real: DateConstructor, timeZone: string): DateMethods {
  const methods: DateMethods = {};
  for (const part of WALL_PARTS) {
    const get = Real.prototype[`getUTC${part}`] as DateMethod;
    methods[`get${part}`] = function getPart() {
      return get.call(new Real(this.getTime() + offsetAt(this.getTime() || 0, timeZone)));
    };
    if (part === 'Day') continue;
    const set = Real.prototype[`setUTC${part}`] as DateMethod;
    methods[`set${part}`] = function setPart(...args: number[]) {
      const wall = new Real(this.getTime() + offsetAt(this.getTime() || 0, timeZone));
      set.apply(wall, args);
      return this.setTime(instantOfWall(wall.getTime(), timeZone));
    };
  }
  methods.getTimezoneOffset = function getTimezoneOffset(this: Date) {
    return -offsetAt(this.getTime() || 0, timeZone) / 60_000;
  };
  return methods;
}

/** The texts of a date, by the time zone of the script. */
function textMethods(Real: DateConstructor, timeZone: string): DateMethods {
  const methods: DateMethods = {};
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const show = Real.prototype[name];
    methods[name] = function toLocale(locale?: string, options?: Intl.DateTimeFormatOptions) {
      return show.call(this, locale, { timeZone, ...options });
    };
  }
  const shift = (date: Date): Date => new Real(date.getTime() + offsetAt(date.getTime(), timeZone));
  const zone = (date: Date): string => {
    const minutes = Math.round(offsetAt(date.getTime(), timeZone) / 60_000);
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return `GMT${minutes < 0 ? '-' : '+'}${String(hours * 100 + rest).padStart(4, '0')}`;
  };
  const dayText = (date: Date): string =>
    shift(date)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+).*$/, '$1 $3 $2 $4');
  const timeText = (date: Date): string => `${shift(date).toISOString().slice(11, 19)} ${zone(date)}`;
  methods.toDateString = function toDateString(this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : dayText(this);
  };
  methods.toTimeString = function toTimeString(this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : timeText(this);
  };
  methods.toString = function dateToString(this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${dayText(this)} ${timeText(this)}`;
  };
  return methods;
}

/**
 * Gives a context's Date the clock and the script time zone of the manifest. Without this `new Date(2026, 0, 1)` and
 * `getDate()` would follow the zone of the machine the tests run on; in Apps Script they follow the manifest.
 */
export function installClock(
  realm: { Date: DateConstructor },
  clock: Clock,
  timeZone: string,
): DateConstructor {
  const Real = realm.Date;
  const parse = (text: string): number => {
    const instant = Real.parse(text);
    if (Number.isNaN(instant) || HAS_ZONE.test(text) || DATE_ONLY_ISO.test(text.trim())) return instant;
    return instantOfWall(wallHere(new Date(instant)), timeZone);
  };
  const timeOf = (args: unknown[]): unknown => {
    if (args.length === 0) return clock.now();
    if (args.length > 1) return instantOfWall(Date.UTC(...(args as [number, number])), timeZone);
    return typeof args[0] === 'string' ? parse(args[0]) : args[0];
  };
  function ScriptDate(...args: unknown[]): unknown {
    if (!new.target) return String(new (ScriptDate as unknown as DateConstructor)());
    return Reflect.construct(Real, [timeOf(args)], new.target);
  }
  const made = ScriptDate as unknown as DateConstructor;
  const methods = { ...partMethods(Real, timeZone), ...textMethods(Real, timeZone) };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(Real.prototype, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(made, 'prototype', { value: Real.prototype });
  Object.defineProperty(made, 'name', { value: 'Date' });
  Object.defineProperty(Real.prototype, 'constructor', { value: made, writable: true, configurable: true });
  return Object.assign(made, { now: () => clock.now(), parse, UTC: Real.UTC });
}
