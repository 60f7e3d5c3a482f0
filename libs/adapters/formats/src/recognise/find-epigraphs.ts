import { articleLabel, type Label, ordinalLabel, partLabel, provisionLabel } from './labels.js';
import type { Line, LineOrTable } from './lines.js';
import { markersOf } from './markers.js';
import { endsClosed, isCapitals } from './sentences.js';

/** Longest epigraph of an article in a file without bold. */
const maxEpigraph = 140;
/** So many articles at least, and such a part of them, must be alike. */
const minArticles = 3;
const part = 0.85;

/**
 * Finds the epigraphs of a file that has no bold: "Artículo 1. Objeto." on a line of its own, or "Objeto" above "Art. 1.-";
 * but only where all articles look so.
 */
export function withEpigraphs(lines: readonly LineOrTable[]): LineOrTable[] {
  const articles = lines.map((line) => (isPlain(line) ? labelOf(line.text) : undefined));
  return withThoseAbove(withThoseBehind(lines, articles));
}

const isPlain = (line: LineOrTable | undefined): line is Line =>
  line?.type === 'line' && line.heading === undefined && !line.words[0]?.bold && !line.given;

function labelOf(text: string): Label | undefined {
  const label = articleLabel(text) ?? provisionLabel(text, undefined) ?? ordinalLabel(text);
  return label?.end === 'closed' ? label : undefined;
}

function withThoseBehind(lines: readonly LineOrTable[], articles: readonly (Label | undefined)[]): LineOrTable[] {
  const titled = new Set([...titledOf('article', lines, articles), ...titledOf('transitional', lines, articles)]);
  if (titled.size === 0) return [...lines];
  return lines.map((line, index) => {
    if (line.type !== 'line') return line;
    if (titled.has(index)) return { ...line, epigraph: 'own' as const };
    return titled.has(index - 1) ? { ...line, begins: true } : line;
  });
}

/** The articles with an epigraph behind their label, where nearly all have one. */
function titledOf(
  kind: Label['kind'],
  lines: readonly LineOrTable[],
  articles: readonly (Label | undefined)[],
): number[] {
  const own = articles.flatMap((label, index) => (label?.kind === kind ? [index] : []));
  const titled = own.filter((index) => isTitled(lines, index, articles[index]!));
  return titled.length >= minArticles && titled.length >= part * own.length ? titled : [];
}

/** Whether an epigraph stands behind the label, and the article below it. */
function isTitled(lines: readonly LineOrTable[], index: number, label: Label): boolean {
  const line = lines[index] as Line;
  const title = line.text.slice(label.length);
  if (title.length < 2 || title.length > maxEpigraph || !/^\p{Lu}/u.test(title) || /[:;,]$|[.;:]\s/u.test(title))
    return false;
  const next = lines[index + 1];
  if (next?.type !== 'line') return next?.type === 'table';
  if (labelOf(next.text) ?? partLabel(next.text)) return false;
  return next.begins || (!endsClosed(title) && /^[\p{Lu}\d(]/u.test(next.text));
}

function withThoseAbove(lines: readonly LineOrTable[]): LineOrTable[] {
  const above = new Set<number>();
  let count = 0;
  lines.forEach((line, index) => {
    if (!isPlain(line) || articleLabel(line.text)?.end !== 'closed') return;
    count += 1;
    if (isTitleAbove(lines, index - 1)) above.add(index - 1);
  });
  if (above.size < minArticles || above.size < part * count) return [...lines];
  return lines.map((line, index) =>
    line.type === 'line' && above.has(index) ? { ...line, epigraph: 'of-next' as const } : line,
  );
}

function isTitleAbove(lines: readonly LineOrTable[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (line?.type !== 'line' || line.heading !== undefined || line.text.length > maxEpigraph) return false;
  if (!/^\p{Lu}/u.test(line.text) || /[.;:,]$/u.test(line.text) || isCapitals(line.text)) return false;
  if (labelOf(line.text) ?? partLabel(line.text) ?? markersOf(line.text)[0]) return false;
  return (
    before === undefined || before.type === 'table' || line.begins || endsClosed(before.text) || isCapitals(before.text)
  );
}
