import type { OpenWork } from '../../actions/hand-outs';
import { handOuts as messages } from '../../messages/th/sidebars/hand-outs';
import type { HandOut } from '../../overview/hand-outs';
import type { LackingCell, OpenMeasure } from '../../overview/open-measures';
import { columnLetter } from '../../sheet/a1';
import type { CellRef } from '../../sheet/cell-ref';

/** A cell, as a list names it, and the address that leads to it. */
interface CellPlace extends CellRef {
  /** The name of its sheet. */
  sheet: string;
  /** Its name within the sheet, for paper and messages. */
  place: string;
  address: string;
}

/** A measure with the places of its cells: of the one that names it, and of each that lacks. */
export interface PlacedMeasure extends OpenMeasure {
  key: CellPlace;
  lacks: (CellPlace & LackingCell)[];
}

/** A measure as lists show it. */
export function placed(measure: OpenMeasure, { url, sheets }: OpenWork): PlacedMeasure {
  const { name, id } = sheets[measure.sheet] ?? { name: '', id: 0 };
  const file = url.replace(/[?#].*$/, '');
  const placeOf = ({ row, column }: CellRef): CellPlace => {
    const cell = `${columnLetter(column)}${row}`;
    return {
      sheet: name,
      row,
      column,
      place: messages.place(cell),
      address: `${file}#gid=${id}&range=${cell}`,
    };
  };
  return {
    ...measure,
    key: placeOf(measure),
    lacks: measure.lacks.map((cell) => ({ ...cell, ...placeOf(cell) })),
  };
}

/** The measures of a hand-out, each once. */
export const measuresOf = ({ overdue, soon, lacking }: HandOut<PlacedMeasure>): PlacedMeasure[] => [
  ...new Set([...overdue, ...soon, ...lacking]),
];
