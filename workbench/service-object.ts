import type { Access } from './access';

/** The data of a class of service objects that the guard needs. */
export interface Face {
  /** The service to which its calls are counted: "SpreadsheetApp". */
  service: string;
  /** Its name in Apps Script: "Range". */
  name: string;
  /** The methods that stay inside the script, or all of them. All other methods cross to Google. */
  handles: readonly string[] | 'all';
  /** What a call needs. */
  access: Access;
  /** Methods that need something else. */
  except?: Readonly<Record<string, Access>>;
  /** The only methods that work, if an object refuses the others, and Google's message for those. */
  only?: { methods: readonly string[]; refusal: (method: string) => string };
}

/**
 * An object the script gets from a service. Every method of a subclass is one of Apps Script's, and the script can
 * call all of them. Fields are internal to the workbench and not visible to the script, except those that are a
 * service object or an enum and begin with a capital letter (`Drive.Files`).
 */
export abstract class ServiceObject {
  abstract readonly face: Face;

  /** The object as text, as in Apps Script. */
  toString(): string {
    return this.face.name;
  }
}

/** A service object in its type of @types/google-apps-script, which has more methods than the workbench. */
export function asGoogle<T>(object: ServiceObject): T {
  return object as unknown as T;
}

const ENUM: Face = { service: 'Enum', name: 'Enum', handles: 'all', access: 'free' };

/** One value of an Apps Script enum. */
export class EnumValue extends ServiceObject {
  readonly face = ENUM;
  readonly enumName: string;
  readonly value: string;
  readonly position: number;

  constructor(enumName: string, value: string, position: number) {
    super();
    this.enumName = enumName;
    this.value = value;
    this.position = position;
  }

  override toString(): string {
    return this.value;
  }

  name(): string {
    return this.value;
  }

  ordinal(): number {
    return this.position;
  }

  toJSON(): string {
    return this.value;
  }
}

/** An Apps Script enum: its values by name. */
export class EnumType extends ServiceObject {
  readonly face: Face;
  readonly values: ReadonlyMap<string, EnumValue>;

  constructor(name: string, values: readonly string[]) {
    super();
    this.face = { ...ENUM, name };
    this.values = new Map(values.map((value, index) => [value, new EnumValue(name, value, index)]));
  }
}

/** The enum's value of a name. A missing one is an error of the workbench. */
export function enumValue(type: EnumType, name: string): EnumValue {
  const value = type.values.get(name);
  if (!value) throw new Error(`${type.face.name} has no ${name}`);
  return value;
}
