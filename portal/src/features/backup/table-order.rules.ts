/**
 * Orders tables so that each comes after every table it refers to; rows copied in that order meet every foreign key.
 *
 * @param references pairs: the first table refers to the second
 * @throws when tables refer to each other in a circle, which no order can satisfy
 */
export function orderTables(tables: readonly string[], references: readonly (readonly [from: string, to: string])[]): string[] {
  const waiting = new Map(tables.map((table) => [table, new Set(references.filter(([from, to]) => from === table && to !== table).map(([, to]) => to))]));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(([, needs]) => [...needs].every((one) => !waiting.has(one))).map(([table]) => table);
    if (free.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`);
    for (const table of free) waiting.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
