import { type LivePoint, type Seen, same } from './point';

type Try = NonNullable<LivePoint['run']>;

/** As the check writes it (`src/google/annotations.ts`). */
const CONDITION = '=LEN("prongsai:error")>0';

/** The formula of a conditional format over several ranges, read back. */
export const conditionalFormat: Try = (scratch) => {
  const sheet = scratch.sheet();
  const ranges = ['A1:A2', 'C5'].map((a1) => sheet.getRange(a1));
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(CONDITION)
    .setBackground('#F6A6A0')
    .setRanges(ranges)
    .build();
  sheet.setConditionalFormatRules([rule]);
  SpreadsheetApp.flush();
  const read = sheet
    .getConditionalFormatRules()
    .map((each) => [...(each.getBooleanCondition()?.getCriteriaValues() ?? []), each.getRanges().length]);
  return same(read, [[CONDITION, ranges.length]]);
};

/** What cells of text format show of texts that Sheets would convert, and no formula among them. */
export const textFormat: Try = (scratch) => {
  const texts = ['1-3', '007', '1/10/2567', '50%', '=1+1'];
  const range = scratch.sheet().getRange(1, 1, texts.length, 1);
  range.setNumberFormat('@');
  range.setValues(texts.map((text) => [text.startsWith('=') ? `'${text}` : text]));
  SpreadsheetApp.flush();
  const formulas = range.getFormulas().flat().join('');
  return same([...range.getDisplayValues().flat(), formulas], [...texts, '']);
};

/** A crossing to Google's servers takes some tens of milliseconds; this many reads of handles, less than a few of them. */
const MAX_HANDLES_MS = 100;

/** How long the places of merged ranges take, once the ranges are there. */
export const mergedRanges: Try = (scratch) => {
  const area = scratch.sheet().getRange(1, 1, 40, 2);
  area.mergeAcross();
  SpreadsheetApp.flush();
  const begun = Date.now();
  const merged = area.getMergedRanges();
  const read = Date.now();
  const places = merged.map((each) => [
    each.getRow(),
    each.getColumn(),
    each.getNumRows(),
    each.getNumColumns(),
  ]);
  const took = Date.now() - read;
  return {
    ok: places.length === 40 && took <= MAX_HANDLES_MS,
    seen: `${places.length} ranges in ${read - begun} ms, their rows and columns in ${took} ms`,
  };
};

/** The title of a chart that was made before, and its place after it was updated. */
export const charts: Try = (scratch) => {
  const sheet = scratch.sheet();
  const data = sheet.getRange(1, 1, 2, 2);
  data.setValues([
    ['ก', 1],
    ['ข', 2],
  ]);
  const title = 'ความก้าวหน้า';
  sheet.insertChart(
    sheet.newChart().asPieChart().addRange(data).setOption('title', title).setPosition(9, 4, 0, 0).build(),
  );
  SpreadsheetApp.flush();
  const [made] = sheet.getCharts();
  if (!made) return { ok: false, seen: 'no chart' };
  const seen = [made.getOptions()?.get('title')];
  sheet.updateChart(made.modify().clearRanges().addRange(data).build());
  SpreadsheetApp.flush();
  const places = sheet.getCharts().map((chart) => {
    const place = chart.getContainerInfo();
    return [place.getAnchorRow(), place.getAnchorColumn()];
  });
  return same([...seen, ...places], [title, [9, 4]]);
};

/** The format and the note of a row inserted under another. */
export const insertedRow: Try = (scratch) => {
  const sheet = scratch.sheet();
  sheet.getRange('A2:B2').setNumberFormat('@');
  sheet.getRange('A2').setNote('note');
  sheet.insertRowsAfter(2, 1);
  SpreadsheetApp.flush();
  const row = sheet.getRange('A3');
  return same([row.getNumberFormat(), row.getNote()], ['@', '']);
};

/** What is noted on a sheet unseen, found again by its key. */
export const metadata: Try = (scratch) => {
  const sheet = scratch.sheet();
  const value = '{"form":"plan","year":2568}';
  sheet.addDeveloperMetadata('prongsai.live', value);
  SpreadsheetApp.flush();
  const found = sheet.createDeveloperMetadataFinder().withKey('prongsai.live').find();
  const everywhere = SpreadsheetApp.getActiveSpreadsheet()
    .createDeveloperMetadataFinder()
    .withKey('prongsai.live')
    .find()
    .map((entry) => entry.getLocation().getSheet()?.getSheetId() === sheet.getSheetId());
  return same([found.map((entry) => entry.getValue()), everywhere], [[value], [true]]);
};

/** Whether an empty sheet answers with no rows, as what was interrupted is known by. */
export const emptySheet: Try = (scratch): Seen => {
  const sheet = scratch.sheet();
  SpreadsheetApp.flush();
  return same([sheet.getLastRow(), sheet.getDataRange().getDisplayValues()], [0, [['']]]);
};
