const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [...'"\\[]{}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * Whether arrays and objects stand in one another deeper than a number of levels. Read sign by sign, before it is parsed:
 * parsing four million brackets takes seconds.
 * @param json - need not be well formed; whoever parses it says whether it is
 */
export function nestsDeeperThan(levels: number, json: string): boolean {
  let depth = 0;
  for (let place = 0; place < json.length; place += 1) {
    const sign = json.charCodeAt(place);
    if (sign === quote) place = endOfString(json, place);
    else if (sign === openBracket || sign === openBrace) depth += 1;
    else if (sign === closeBracket || sign === closeBrace) depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}

/** The same of a value that was parsed. It is looked into no deeper than so many levels, so that no depth of it fills the stack. */
export function valueNestsDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => valueNestsDeeperThan(levels - 1, one));
}

/** @param start - place of the quote that opens the string @returns that of the one that closes it */
function endOfString(json: string, start: number): number {
  let place = start + 1;
  while (place < json.length && json.charCodeAt(place) !== quote) place += json.charCodeAt(place) === backslash ? 2 : 1;
  return place;
}
