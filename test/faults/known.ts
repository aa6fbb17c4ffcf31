/**
 * What is wrong today where a crossing fails: by action, the crossing, whether it fails before or after its effect, and what
 * comes of it. A line whose fault is corrected must go; none is to be added. Of an overview and a log written without their
 * looks the answer says so, and the looks come with the next writing; a file that Drive made all the same is named.
 */
export const KNOWN: Record<string, readonly string[]> = {
  'first document': [
    'after drive.files.create: reports a failure, but: a new file',
    'before Sheet.appendRow: reports a part as not done, but: a new sheet "ประวัติรายงาน"',
    'after Sheet.appendRow: reports a part as not done, but: all is done',
  ],
  'document of a further department': [
    'after drive.files.create: reports a failure, but: a new file',
    'after Sheet.appendRow: reports a part as not done, but: all is done',
  ],
  'document as a Word file': [
    'after drive.files.create: reports a failure, but: a new file',
    'after Sheet.appendRow: reports a part as not done, but: all is done',
  ],
  'document in the place of an earlier one': [
    'after drive.files.update: reports a failure, but: a changed file',
    'after Sheet.appendRow: reports a part as not done, but: all is done',
  ],
  'format of the log': [
    'after Sheet.insertRowBefore: reports a failure, but: a changed sheet "ประวัติรายงาน"',
    'before Sheet.setColumnWidths 1: reports a failure, but: a changed sheet "ประวัติรายงาน"',
    'after Sheet.setFrozenRows: reports a failure, but: a changed sheet "ประวัติรายงาน"',
    'before Range.setValues: reports a failure, but: a changed sheet "ประวัติรายงาน"',
    'after Range.setValues: reports a failure, but: all is done',
    'before SpreadsheetApp.flush: reports a failure, but: all is done',
  ],
  'template taken to Drive': [
    'after drive.files.create: reports a failure, but: a new file',
    'before Sheet.getMaxRows: reports a failure, but: a new file',
    'before Range.setValues: reports a failure, but: a new file',
    'after Range.setValues: reports a failure, but: a new file',
    'before SpreadsheetApp.flush: reports a failure, but: a new file',
  ],
  check: [
    'after Range.setNotes 1: reports a part as not done, but: a changed sheet "รายงานผล 2568"',
    'before Range.setNotes 2: reports a part as not done, but: a changed sheet "รายงานผล 2568"',
    'after Range.setNotes 2: reports a part as not done, but: a changed sheet "รายงานผล 2568"',
    'before Sheet.setConditionalFormatRules: reports a part as not done, but: a changed sheet "รายงานผล 2568"',
    'after Sheet.setConditionalFormatRules: reports a part as not done, but: all is done',
  ],
  'new overview sheet': [
    'before Sheet.setColumnWidths 1: reports success, but: a changed sheet "ภาพรวม"',
    'after RangeList.setBackground: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.getCharts: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.insertChart 1: reports success, but: a changed sheet "ภาพรวม"',
    'after Sheet.insertChart 1: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.insertChart 2: reports success, but: a changed sheet "ภาพรวม"',
  ],
  'overview sheet written again': [
    'after Range.setValues: reports a failure, but: a changed sheet "ภาพรวม"',
    'before SpreadsheetApp.flush 1: reports a failure, but: a changed sheet "ภาพรวม"',
    'before Range.clearFormat: reports success, but: a changed sheet "ภาพรวม"',
    'after Range.clearFormat: reports success, but: a changed sheet "ภาพรวม"',
    'before Range.setFontFamily: reports success, but: a changed sheet "ภาพรวม"',
    'after RangeList.setBackground: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.getCharts: reports success, but: a changed sheet "ภาพรวม"',
    'before EmbeddedChart.getOptions 1: reports success, but: a changed sheet "ภาพรวม"',
    'before EmbeddedChart.getOptions 2: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.updateChart 1: reports success, but: a changed sheet "ภาพรวม"',
    'after Sheet.updateChart 1: reports success, but: a changed sheet "ภาพรวม"',
    'before Sheet.updateChart 2: reports success, but: a changed sheet "ภาพรวม"',
    'before SpreadsheetApp.flush 3: reports a failure, but: all is done',
  ],
};
