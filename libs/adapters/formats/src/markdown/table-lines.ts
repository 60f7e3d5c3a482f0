/** The cells that a line of a table holds, as they are written. Pipes that are escaped, or stand in code, are words. */
export function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let start = 0;
  for (let index = 0; index < inner.length; index += 1) {
    if (inner[index] === '\\') index += 1;
    else if (inner[index] === '|') {
      cells.push(inner.slice(start, index).trim());
      start = index + 1;
    }
  }
  const last = inner.slice(start).trim();
  return last === '' && cells.length > 0 ? cells : [...cells, last];
}

/** Whether a line says of the one above that it heads a table of so many columns: "|---|:--:|". */
export function isTableRule(line: string | undefined, columns: number): boolean {
  if (line === undefined || !line.includes('-') || !/^[\s|:-]+$/.test(line)) return false;
  const cells = cellsOf(line);
  return cells.length === columns && cells.every((cell) => /^:?-+:?$/.test(cell));
}
