import type { Measured } from './measure.js';

const ms = (value: number) => value.toFixed(1);

/** A row for each question: milliseconds at each size, and how many times longer the last took than the first. */
export function tableOf(measured: ReadonlyMap<number, ReadonlyMap<string, Measured>>): string {
  const sizes = [...measured.keys()];
  const columns = sizes.flatMap((size) => {
    const many = size.toLocaleString('en');
    return [`${many}: wall p50 / p95`, `CPU p50 / p95`];
  });
  const [first, last] = [measured.get(sizes[0]!)!, measured.get(sizes.at(-1)!)!];
  const names = [...last.keys()];
  const rows = names.map((name, place) => {
    // By its place: a page that is far back has another name where there are fewer.
    const before = [...first.values()][place]!;
    const costs = [...measured.values()].map((of) => [...of.values()][place]!);
    const after = last.get(name)!;
    return [
      name,
      ...costs.flatMap(({ wall, cpu }) => [`${ms(wall.p50)} / ${ms(wall.p95)}`, `${ms(cpu.p50)} / ${ms(cpu.p95)}`]),
      `${(after.wall.p50 / before.wall.p50).toFixed(1)} / ${(after.cpu.p50 / before.cpu.p50).toFixed(1)}`,
    ];
  });
  const head = ['ms', ...columns, 'ratio of p50, wall / CPU'];
  return [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
