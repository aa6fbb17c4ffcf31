import { INSTRUMENT_CODES, indicatorByNumber, type Scheme } from '../ita';
import { messages } from '../messages';
import { scoreWords } from '../messages/written/sheets';
import { HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { SCORE_COLUMNS, SCORE_FIELDS, type ScoreField } from './columns';
import type { ImportedScores } from './imported';

/** The sheet of ITA's result, of one year or of several. */
export const SCORES_SHEET = 'คะแนน ITA';

const WIDTHS: Record<ScoreField, number> = {
  year: 70,
  instrument: 90,
  indicatorNumber: 90,
  indicator: 240,
  score: 110,
  issue: 460,
};
const columnOf = (field: ScoreField): number => SCORE_FIELDS.indexOf(field) + 1;

/** A new scores sheet for the result of one year: a row for each indicator, then the reported total and level. */
export function scoresSheet(year: number, scheme: Scheme, imported?: ImportedScores): SheetPlan {
  const title = [scoreWords.sheetTitle(year), ...SCORE_FIELDS.slice(1).map(() => '')];
  const rows = scoreRows(year, scheme, imported).map((row) => SCORE_FIELDS.map((field) => row[field] ?? ''));
  return {
    name: SCORES_SHEET,
    rows: [title, SCORE_FIELDS.map((field) => SCORE_COLUMNS[field][0]), ...rows],
    widths: SCORE_FIELDS.map((field) => WIDTHS[field]),
    choices: [
      {
        column: columnOf('instrument'),
        firstRow: HEADER_ROW + 1,
        values: INSTRUMENT_CODES,
        help: messages.sheet.choiceHelp,
      },
    ],
    centred: (['year', 'instrument', 'indicatorNumber', 'score'] as const).map(columnOf),
    colours: [],
  };
}

/** The rows of one year's result, cells by column: each indicator, with the imported texts where there are any. */
export function scoreRows(
  year: number,
  scheme: Scheme,
  imported?: ImportedScores,
): Partial<Record<ScoreField, string>>[] {
  const given = [...(imported?.rows ?? [])];
  const known = scheme.instruments.flatMap(({ code, indicators }) =>
    indicators.flatMap(({ indicatorNumber, name }) => {
      const rows = given.filter((row) => row.indicatorNumber === indicatorNumber);
      return rows.length > 0
        ? rows
        : [{ instrument: code, indicatorNumber, number: '', indicator: name, score: '', issue: '' }];
    }),
  );
  // Scores of no indicator of the scheme are not lost: they are below the others.
  const others = given.filter((row) => !indicatorByNumber(row.indicatorNumber, scheme));
  const texts = messages.scores;
  return [
    ...[...known, ...others].map((row) => ({
      ...row,
      year: String(year),
      indicatorNumber: row.number || String(row.indicatorNumber),
    })),
    {
      year: String(year),
      indicator: scoreWords.reportedTotal,
      score: imported?.total ?? '',
      issue: texts.totalHint,
    },
    {
      year: String(year),
      indicator: scoreWords.reportedLevel,
      score: imported?.level ?? '',
      issue: texts.levelHint,
    },
  ];
}
