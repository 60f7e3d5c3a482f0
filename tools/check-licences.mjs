import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** Licences under which what we ship may contain a package. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
  'Python-2.0',
];
/** And what only builds or tests it. */
const forTools = [...permissive, 'MPL-2.0', 'CC-BY-4.0'];
/** Packages whose lock entry names no licence, and the one in their files. */
const unnamed = { 'parse-cache-control': 'BSD-3-Clause' };

/** @returns the packages whose licence is not known to allow what we do with them */
export function checkLicences() {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const found = [];
  for (const [place, { link, license, dev, devOptional, version }] of Object.entries(packages)) {
    const name = place.replace(/^.*node_modules\//, '');
    if (!place.includes('node_modules/') || link) continue;
    const allowed = dev || devOptional ? forTools : permissive;
    const expression = license ?? unnamed[name] ?? 'none named';
    if (!isAllowed(expression, allowed)) found.push(`${name}@${version}: ${expression}`);
  }
  return { code: found.length > 0 ? 1 : 0, output: found.join('\n') };
}

/** Of an SPDX expression: one of what OR joins, all of what AND joins. */
const isAllowed = (expression, allowed) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.includes(part)));
