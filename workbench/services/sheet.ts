import { ServiceError, signatureMismatch } from '../errors';
import { asGoogle, enumValue } from '../service-object';
import { BLANK_CHART, chartOf, EmbeddedChart, EmbeddedChartBuilder, indexOfChart } from './chart';
import { checkSheetName, colorOf } from './checks';
import { ConditionalFormatRule } from './conditional-format';
import { SHEET_TYPE } from './enums';
import { Filter } from './filter';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './metadata';
import { SheetGrid } from './sheet-grid';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

type Methods =
  | 'getName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getType'
  | 'getParent'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'getFilter'
  | 'activate'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'newChart'
  | 'getCharts'
  | 'insertChart'
  | 'updateChart'
  | 'removeChart'
  | 'getTabColor'
  | 'setTabColor';

/** A sheet of the workbook. */
export class Sheet extends SheetGrid implements Pick<GSheet, Methods> {
  getName(): string {
    return this.data.name;
  }
  setName(name: string): GSheet {
    checkSheetName(this.execution.book, name, this.data.name);
    this.data.name = name;
    return asGoogle(this);
  }
  getSheetId(): number {
    return this.data.id;
  }
  getIndex(): number {
    return this.execution.book.sheets.indexOf(this.data) + 1;
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return asGoogle(enumValue(SHEET_TYPE, this.data.holds ?? 'GRID'));
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return asGoogle(this.makers.spreadsheet());
  }
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.data.conditionalRules.map((rule) =>
      asGoogle(new ConditionalFormatRule(this.execution, this.makers, this.data, rule)),
    );
  }
  setConditionalFormatRules(given: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.data.conditionalRules = (given as unknown[]).map((rule) => {
      if (!(rule instanceof ConditionalFormatRule)) {
        throw signatureMismatch('SpreadsheetApp.Sheet.setConditionalFormatRules', [given]);
      }
      if (rule.sheet !== this.data) {
        throw new ServiceError('Conditional format rule cannot reference a different sheet.');
      }
      return rule.rule;
    });
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.data.filter ? asGoogle(new Filter(this.makers, this.data, this.data.filter)) : null;
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return asGoogle(new EmbeddedChartBuilder(this.makers, this.data, BLANK_CHART));
  }
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return this.data.charts.map((chart) => asGoogle(new EmbeddedChart(this.makers, this.data, chart)));
  }
  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const ids = this.execution.book.sheets.flatMap(({ charts }) => charts.map(({ id }) => id ?? 0));
    this.data.charts.push({ ...chartOf(chart, 'insertChart'), id: Math.max(0, ...ids) + 1 });
  }
  updateChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const built = chartOf(chart, 'updateChart');
    this.data.charts[indexOfChart(this.data, built)] = built;
  }
  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.data.charts.splice(indexOfChart(this.data, chartOf(chart, 'removeChart')), 1);
  }

  addDeveloperMetadata(key: string, value?: string | GVisibility, visibility?: GVisibility): GSheet {
    addMetadata(this.execution.book, this.data.metadata, {}, key, value, visibility);
    return asGoogle(this);
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.data.metadata
      .filter((entry) => entry.row === undefined && entry.column === undefined)
      .map((entry) => asGoogle(new DeveloperMetadata(this.makers, this.data.metadata, entry, this.data)));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const home = { list: this.data.metadata, sheet: this.data };
    return asGoogle(new DeveloperMetadataFinder(this.makers, [home]));
  }

  activate(): GSheet {
    this.execution.selection.open(this.data);
    return asGoogle(this);
  }
  hideSheet(): GSheet {
    const others = this.execution.book.sheets.filter((sheet) => !sheet.hidden && sheet !== this.data);
    if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    this.data.hidden = true;
    return asGoogle(this);
  }
  showSheet(): GSheet {
    this.data.hidden = false;
    return asGoogle(this);
  }
  isSheetHidden(): boolean {
    return this.data.hidden;
  }
  getTabColor(): string | null {
    return this.data.tabColor;
  }
  setTabColor(color: string | null): GSheet {
    this.data.tabColor = color === null ? null : (colorOf(color) ?? this.data.tabColor);
    return asGoogle(this);
  }
}
