import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

/**
 * What each library offers: for every name that its entry points export, the declaration as it stands in the source, without bodies.
 * Read from the syntax alone, since `export *` is not used: nothing has to be compiled, and what is told is what somebody wrote.
 * @returns file → text of the report
 */
export function apiReports() {
  return Object.fromEntries(libraries().map((folder) => [path.join(folder, 'API.md'), reportOf(folder)]));
}

const libraries = () =>
  execFileSync('git', ['ls-files', 'libs/**/package.json', 'libs/*/package.json'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '')
    .map((file) => path.dirname(file))
    .sort();

function reportOf(folder) {
  const { name, exports } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const entries = Object.entries(exports)
    .filter(([, target]) => /\.tsx?$/.test(target['@articulado/source'] ?? ''))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const sections = entries.map(([subpath, { '@articulado/source': source }]) => {
    const declarations = exportsOf(path.join(root, folder, source))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ text }) => text);
    return `## \`${name}${subpath.slice(1)}\`\n\n\`\`\`ts\n${declarations.join('\n')}\n\`\`\`\n`;
  });
  return `# What \`${name}\` offers\n\nWritten from the code; \`npm run schema\` writes it anew.\n\n${sections.join('\n')}`;
}

/** The exported names of a module, each with its declaration, wherever it is passed on from. */
function exportsOf(file) {
  return sourceOf(file).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return passedOn(file, statement);
    if (!isExported(statement)) return [];
    return declaredNames(statement).map((name) => ({ name, text: headOf(statement, name) }));
  });
}

/** `export { a } from './x.js'`, or `export { a }` of what the module imports or declares itself. */
function passedOn(file, { exportClause, moduleSpecifier }) {
  return exportClause.elements.map(({ name, propertyName }) => {
    const original = (propertyName ?? name).text;
    const from = moduleSpecifier?.text ?? importedFrom(file, original);
    if (from !== undefined && !from.startsWith('.')) return { name: name.text, text: `// ${name.text}, of ${from}` };
    const found =
      from === undefined
        ? declaredIn(file, original)
        : exportNamed(fileOf(path.resolve(path.dirname(file), from)), original);
    if (!found) throw new Error(`${file} passes on ${name.text}, which nothing declares`);
    return { name: name.text, text: propertyName ? `${found.text} // as ${name.text}` : found.text };
  });
}

const exportNamed = (file, name) => exportsOf(file).find((each) => each.name === name);

function declaredIn(file, name) {
  const statement = sourceOf(file).statements.find(
    (each) => (ts.isVariableStatement(each) || each.name) && declaredNames(each).includes(name),
  );
  return statement && { name, text: headOf(statement, name) };
}

const importedFrom = (file, name) =>
  sourceOf(file)
    .statements.filter(ts.isImportDeclaration)
    .find(({ importClause }) => importClause?.namedBindings?.elements?.some((each) => each.name.text === name))
    ?.moduleSpecifier.text;

const fileOf = (name) =>
  [name.replace(/\.js$/, '.ts'), name.replace(/\.js$/, '.tsx'), name].find((file) => fs.existsSync(file));

const sources = new Map();
function sourceOf(file) {
  if (!sources.has(file))
    sources.set(file, ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return sources.get(file);
}

const isExported = (statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const declaredNames = (statement) =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name.getText())
    : [statement.name.text];

/** A declaration up to its body; of a class, its public members. */
function headOf(statement, name) {
  if (ts.isFunctionDeclaration(statement)) return `${before(statement, statement.body)};`;
  if (ts.isClassDeclaration(statement)) return classHead(statement);
  if (!ts.isVariableStatement(statement)) return withoutComments(statement.getText()).replace(/^export /, '');
  const { type, initializer } = statement.declarationList.declarations.find((each) => each.name.getText() === name);
  if (type) return `const ${name}: ${oneLine(type.getText())};`;
  if (initializer && ts.isArrowFunction(initializer))
    return `const ${name} = ${before(initializer, initializer.body).replace(/ =>$/, '')} => …;`;
  return `const ${name};`;
}

function classHead(statement) {
  const isHidden = (member) =>
    (ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : []).some(
      ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
    );
  const members = statement.members
    .filter((member) => !isHidden(member) && !ts.isConstructorDeclaration(member) && member.name)
    .map(
      (member) =>
        `  ${ts.isPropertyDeclaration(member) ? before(member, member.initializer).replace(/ =$/, '') : before(member, member.body)};`,
    );
  const heritage = (statement.heritageClauses ?? []).map((each) => ` ${each.getText()}`).join('');
  return [`class ${statement.name.text}${heritage} {`, ...members, '}'].join('\n');
}

/** The text of a node up to one of its parts, on one line. */
const before = (node, part) =>
  oneLine(withoutComments(node.getText().slice(0, part ? part.getStart() - node.getStart() : undefined)))
    .replace(/^export /, '')
    .replace(/^(@\w+\([^)]*\) ?)+/, '')
    .replace(/;$/, '');

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(', )', ')').trim();

const withoutComments = (text) =>
  text
    .replaceAll(/\/\*\*?[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/\n\s*\n/g, '\n');
