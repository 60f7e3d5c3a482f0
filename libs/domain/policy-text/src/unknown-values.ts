/** Whether a value is an object that has no members but these. */
export const isMembers = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((name) => names.includes(name));

export const isCount = (count: unknown, most: number): boolean =>
  Number.isInteger(count) && Number(count) >= 0 && Number(count) <= most;
