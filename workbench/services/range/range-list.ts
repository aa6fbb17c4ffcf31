import { asGoogle, type Face, ServiceObject } from '../../service-object';
import { Range } from './range';

type GList = GoogleAppsScript.Spreadsheet.RangeList;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const LIST: Face = {
  service: 'SpreadsheetApp',
  name: 'RangeList',
  handles: ['getRanges'],
  access: 'document',
};

function each(list: RangeList, act: (range: Range) => void): GList {
  for (const range of list.ranges) act(range);
  return asGoogle(list);
}

type Methods =
  | 'getRanges'
  | 'setValue'
  | 'setBackground'
  | 'setFontColor'
  | 'setFontWeight'
  | 'setFontSize'
  | 'setFontFamily'
  | 'setFontStyle'
  | 'setNumberFormat'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'setHorizontalAlignment'
  | 'setVerticalAlignment'
  | 'setBorder'
  | 'setNote'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearNote'
  | 'clearDataValidations'
  | 'activate';

/** Ranges of one sheet that one call changes in the same way. */
export class RangeList extends ServiceObject implements Pick<GList, Methods> {
  readonly face = LIST;
  readonly ranges: Range[];

  constructor(ranges: ServiceObject[]) {
    super();
    this.ranges = ranges.filter((range) => range instanceof Range);
  }

  getRanges(): GRange[] {
    return this.ranges.map((range) => asGoogle<GRange>(range));
  }
  setValue(value: unknown): GList {
    return each(this, (range) => range.setValue(value));
  }
  setBackground(color: string | null): GList {
    return each(this, (range) => range.setBackground(color));
  }
  setFontColor(color: string | null): GList {
    return each(this, (range) => range.setFontColor(color));
  }
  setFontWeight(weight: string | null): GList {
    return each(this, (range) => range.setFontWeight(weight));
  }
  setFontSize(size: number): GList {
    return each(this, (range) => range.setFontSize(size));
  }
  setFontFamily(family: string | null): GList {
    return each(this, (range) => range.setFontFamily(family));
  }
  setFontStyle(style: string | null): GList {
    return each(this, (range) => range.setFontStyle(style));
  }
  setNumberFormat(format: string): GList {
    return each(this, (range) => range.setNumberFormat(format));
  }
  setWrap(wrap: boolean): GList {
    return each(this, (range) => range.setWrap(wrap));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GList {
    return each(this, (range) => range.setWrapStrategy(strategy));
  }
  setHorizontalAlignment(alignment: string | null): GList {
    return each(this, (range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): GList {
    return each(this, (range) => range.setVerticalAlignment(alignment));
  }
  setBorder(...args: Parameters<Range['setBorder']>): GList {
    return each(this, (range) => range.setBorder(...args));
  }
  setNote(note: string | null): GList {
    return each(this, (range) => range.setNote(note));
  }
  clear(options?: Parameters<Range['clear']>[0]): GList {
    return each(this, (range) => range.clear(options));
  }
  clearContent(): GList {
    return each(this, (range) => range.clearContent());
  }
  clearFormat(): GList {
    return each(this, (range) => range.clearFormat());
  }
  clearNote(): GList {
    return each(this, (range) => range.clearNote());
  }
  clearDataValidations(): GList {
    return each(this, (range) => range.clearDataValidations());
  }
  activate(): GList {
    return each(this, (range) => range.activate());
  }
}
