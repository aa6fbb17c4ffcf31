import type { Chart, SheetData } from '../book';
import { ServiceError, signatureMismatch } from '../errors';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import { checkBox } from './checks';
import { type Makers, RangeHandle } from './range/handle';

type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const CHART: Face = {
  service: 'SpreadsheetApp',
  name: 'EmbeddedChart',
  handles: ['modify'],
  access: 'document',
};
const BUILDER: Face = {
  service: 'SpreadsheetApp',
  name: 'EmbeddedChartBuilder',
  handles: 'all',
  access: 'free',
};
const OPTIONS: Face = { service: 'SpreadsheetApp', name: 'ChartOptions', handles: 'all', access: 'free' };
const CONTAINER: Face = { service: 'SpreadsheetApp', name: 'ContainerInfo', handles: 'all', access: 'free' };

/** A chart without any settings. */
export const BLANK_CHART: Chart = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  headers: 0,
  options: {},
  anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

/** The options of a chart. */
class ChartOptions extends ServiceObject implements GoogleAppsScript.Charts.ChartOptions {
  readonly face = OPTIONS;
  readonly options: Chart['options'];

  constructor(options: Chart['options']) {
    super();
    this.options = options;
  }
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** The position of a chart. */
class ContainerInfo extends ServiceObject implements GoogleAppsScript.Spreadsheet.ContainerInfo {
  readonly face = CONTAINER;
  readonly anchor: Chart['anchor'];

  constructor(anchor: Chart['anchor']) {
    super();
    this.anchor = anchor;
  }
  getAnchorRow(): number {
    return this.anchor.row;
  }
  getAnchorColumn(): number {
    return this.anchor.column;
  }
  getOffsetX(): number {
    return this.anchor.offsetX;
  }
  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

type ChartMethods =
  | 'getChartId'
  | 'getContainerInfo'
  | 'getNumHeaders'
  | 'getOptions'
  | 'getRanges'
  | 'modify';

/** A chart of a sheet, or one that is built and not inserted yet. It is not drawn, and not saved in .xlsx files. */
export class EmbeddedChart extends ServiceObject implements Pick<GChart, ChartMethods> {
  readonly face = CHART;
  readonly makers: Makers;
  readonly sheet: SheetData;
  readonly chart: Chart;

  constructor(makers: Makers, sheet: SheetData, chart: Chart) {
    super();
    this.makers = makers;
    this.sheet = sheet;
    this.chart = chart;
  }

  /** Null before the chart is inserted into a sheet. */
  getChartId(): number | null {
    return this.chart.id;
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return asGoogle(new ContainerInfo(this.chart.anchor));
  }
  getNumHeaders(): number {
    return this.chart.headers;
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return asGoogle(new ChartOptions(this.chart.options));
  }
  getRanges(): GRange[] {
    return this.chart.ranges.map((box) => asGoogle<GRange>(this.makers.range(this.sheet, box)));
  }
  modify(): GBuilder {
    return asGoogle(new EmbeddedChartBuilder(this.makers, this.sheet, this.chart));
  }
}

type BuilderMethods =
  | 'addRange'
  | 'clearRanges'
  | 'getRanges'
  | 'getContainer'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asPieChart'
  | 'setNumHeaders'
  | 'setOption'
  | 'setPosition'
  | 'build';

/** Builds a chart. Settings take effect only when the built chart is inserted or updated in the sheet. */
export class EmbeddedChartBuilder extends ServiceObject implements Pick<GBuilder, BuilderMethods> {
  readonly face = BUILDER;
  readonly makers: Makers;
  readonly sheet: SheetData;
  chart: Chart;

  constructor(makers: Makers, sheet: SheetData, chart: Chart) {
    super();
    this.makers = makers;
    this.sheet = sheet;
    this.chart = chart;
  }

  addRange(range: GRange): GBuilder {
    const given: unknown = range;
    if (!(given instanceof RangeHandle))
      throw signatureMismatch('SpreadsheetApp.EmbeddedChartBuilder.addRange', [given]);
    if (given.sheet !== this.sheet) {
      throw new ServiceError('Charts of ranges on another sheet are not stood in for.');
    }
    return changed(this, { ranges: [...this.chart.ranges, given.box] });
  }
  clearRanges(): GBuilder {
    return changed(this, { ranges: [] });
  }
  getRanges(): GRange[] {
    return this.chart.ranges.map((box) => asGoogle<GRange>(this.makers.range(this.sheet, box)));
  }
  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return asGoogle(new ContainerInfo(this.chart.anchor));
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return changed(this, { type: 'BAR' }) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
  }
  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return changed(this, {
      type: 'COLUMN',
    }) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
  }
  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return changed(this, { type: 'PIE' }) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;
  }
  setNumHeaders(headers: number): GBuilder {
    return changed(this, { headers });
  }
  setOption(option: string, value: unknown): GBuilder {
    return changed(this, { options: { ...this.chart.options, [option]: value } });
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): GBuilder {
    checkBox({ row, column, rows: 1, columns: 1 }, this.sheet);
    return changed(this, { anchor: { row, column, offsetX, offsetY } });
  }
  build(): GChart {
    return asGoogle(new EmbeddedChart(this.makers, this.sheet, this.chart));
  }
}

function changed(builder: EmbeddedChartBuilder, change: Partial<Chart>): GBuilder {
  builder.chart = { ...builder.chart, ...change };
  return asGoogle(builder);
}

/** The chart in the argument of a sheet's method. */
export function chartOf(given: unknown, method: string): Chart {
  if (given instanceof EmbeddedChart) return given.chart;
  throw signatureMismatch(`SpreadsheetApp.Sheet.${method}`, [given]);
}

/** The index of a chart in its sheet. Throws if it is not there. */
export function indexOfChart(sheet: SheetData, { id }: Chart): number {
  const place = sheet.charts.findIndex((chart) => chart.id === id && id !== null);
  if (place < 0) throw new ServiceError('The chart is not on this sheet.');
  return place;
}
