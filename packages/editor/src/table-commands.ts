import type { Node } from '@tiptap/pm/model';
import { Selection, type Command, type EditorState } from '@tiptap/pm/state';

/** Where the cursor is in a table; null outside one. Row and column count from 0. */
type TablePlace = { table: Node; offset: number; row: number; column: number };

function tableAt(state: EditorState): TablePlace | null {
  const { $from } = state.selection;
  if ($from.depth < 3 || $from.node(1).type.name !== 'table') return null;
  return { table: $from.node(1), offset: $from.before(1), row: $from.index(1), column: $from.index(2) };
}

function widthOf(table: Node): number {
  return Math.max(1, ...table.content.content.map((row) => row.childCount));
}

function withRows(state: EditorState, place: TablePlace, rows: Node[], dispatch: Parameters<Command>[1]): boolean {
  if (dispatch === undefined) return true;
  const table = place.table.type.create(place.table.attrs, rows);
  const tr = state.tr.replaceWith(place.offset, place.offset + place.table.nodeSize, table);
  const near = Math.min(state.selection.from, place.offset + table.nodeSize - 2);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(near), -1)));
  return true;
}

/**
 * Adds an empty row below the one with the cursor. Refuses outside a table, as every command of this file does.
 *
 * @example
 * addTableRow(state, dispatch)
 */
export const addTableRow: Command = (state, dispatch) => {
  const place = tableAt(state);
  const { tableRow, tableCell } = state.schema.nodes;
  if (place === null || tableRow === undefined || tableCell === undefined) return false;
  const rows = place.table.content.content.slice();
  rows.splice(place.row + 1, 0, tableRow.create(null, Array.from({ length: widthOf(place.table) }, () => tableCell.create())));
  return withRows(state, place, rows, dispatch);
};

/**
 * Adds an empty column after the one with the cursor.
 *
 * @example
 * addTableColumn(state, dispatch)
 */
export const addTableColumn: Command = (state, dispatch) => {
  const place = tableAt(state);
  const { tableRow, tableCell } = state.schema.nodes;
  if (place === null || tableRow === undefined || tableCell === undefined) return false;
  const rows = place.table.content.content.map((row) => {
    const cells = row.content.content.slice();
    while (cells.length <= place.column) cells.push(tableCell.create());
    cells.splice(place.column + 1, 0, tableCell.create());
    return tableRow.create(null, cells);
  });
  return withRows(state, place, rows, dispatch);
};

/**
 * Deletes the row with the cursor; refuses for the last one left.
 *
 * @example
 * deleteTableRow(state, dispatch)
 */
export const deleteTableRow: Command = (state, dispatch) => {
  const place = tableAt(state);
  if (place === null || place.table.childCount < 2) return false;
  return withRows(state, place, place.table.content.content.filter((_row, index) => index !== place.row), dispatch);
};

/**
 * Deletes the column with the cursor; refuses for the last one left.
 *
 * @example
 * deleteTableColumn(state, dispatch)
 */
export const deleteTableColumn: Command = (state, dispatch) => {
  const place = tableAt(state);
  const { tableRow } = state.schema.nodes;
  if (place === null || tableRow === undefined || widthOf(place.table) < 2) return false;
  const rows = place.table.content.content.map((row) => tableRow.create(null, row.content.content.filter((_cell, index) => index !== place.column)));
  return withRows(state, place, rows, dispatch);
};

/**
 * Goes to the next cell (1) or the one before (-1). Refuses at the table's end, so that Tab leaves it.
 *
 * @example
 * goToCell(1)(state, dispatch)
 */
export function goToCell(by: -1 | 1): Command {
  return (state, dispatch) => {
    const place = tableAt(state);
    if (place === null) return false;
    const cells: number[] = [];
    place.table.descendants((node, offset) => {
      if (node.type.name === 'tableCell') cells.push(place.offset + 1 + offset);
      return node.type.name !== 'tableCell';
    });
    const here = cells.indexOf(state.selection.$from.before(3));
    const next = cells[here + by];
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(next + 1))).scrollIntoView());
    return true;
  };
}
