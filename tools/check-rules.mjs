import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Numbered rules stand in the README of the library that holds them, under "Rules", one a row of the table: `| NU1 | …` or `| NUM1–4 | …`.
 * A test carries the number of the rule that it tries: `it('NU1: …')`, or of several: `it('W10, W11: …')`. Comments name a rule where code
 * holds it: `R7: canonical, so that …`.
 */
const row = /^\| ([A-Z]+)(\d+)(?:–(\d+))? \|/;
const rulesOnly = /^## Rules$.*?(?=^## |(?![\s\S]))/ms;
const title = /(?:\bit|\))\(\s*[`'"]((?:[A-Z]+\d+(?:, )?)+): /g;

/** @returns rules that no test names, rules listed twice, and numbers in tests or comments that no README lists */
export function checkRules() {
  const readmes = listed('libs/**/README.md', 'libs/*/README.md').map(read);
  const rules = readmes.flatMap(({ file, text }) => rulesIn(text).map((rule) => ({ rule, file })));
  const places = new Map(rules.map(({ rule, file }) => [rule, file]));
  const sources = listed('*.ts', '*.tsx').map(read);
  const tests = sources.filter(({ file }) => /\.spec\.tsx?$/.test(file));
  const code = sources.filter(({ file }) => !/\.spec\.tsx?$/.test(file));
  const tried = tests.flatMap(namedByTests);
  const named = [...tried, ...code.flatMap((source) => namedByComments(source, prefixesOf(places.keys())))];
  const isTried = new Set(tried.map(({ rule }) => rule));
  const found = [
    ...rules.filter(({ rule }) => !isTried.has(rule)).map(({ rule, file }) => `${file}: no test is named by ${rule}`),
    ...rules
      .filter(({ rule }, index) => rules.findIndex((other) => other.rule === rule) < index)
      .map(({ rule, file }) => `${file}: ${rule} is listed in ${places.get(rule)} already`),
    ...named
      .filter(({ rule }) => !places.has(rule))
      .map(({ rule, file, line }) => `${file}:${line}: no README lists ${rule}`),
  ];
  return { code: found.length > 0 ? 1 : 0, output: found.join('\n') };
}

const listed = (...patterns) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && fs.existsSync(path.join(root, file)));

const read = (file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') });

function rulesIn(readme) {
  const section = rulesOnly.exec(readme)?.[0] ?? '';
  return section.split('\n').flatMap((line) => {
    const [, prefix, first, last = first] = row.exec(line) ?? [];
    if (!prefix) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${Number(first) + index}`);
  });
}

const prefixesOf = (rules) => [...new Set([...rules].map((rule) => rule.replace(/\d+$/, '')))];

const namedByTests = ({ file, text }) =>
  [...text.matchAll(title)].flatMap((match) =>
    match[1].split(', ').map((rule) => ({ rule, file, line: lineOf(text, match.index) })),
  );

/** In comments `R7:` or `R4, R5:`, of the prefixes that there are. */
function namedByComments({ file, text }, prefixes) {
  const number = new RegExp(`\\b((?:${prefixes.join('|')})\\d+)(?=:|, [A-Z]+\\d+)`, 'g');
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...commentIn(line).matchAll(number)].map(([, rule]) => ({ rule, file, line: index + 1 })),
    );
}

const commentIn = (line) => /(?:^|\s)(?:\/\/|\/\*\*|\*) .*/.exec(line)?.[0] ?? '';

const lineOf = (text, index) => text.slice(0, index).split('\n').length;
