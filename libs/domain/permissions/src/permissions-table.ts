import { type Role, roles } from './actor.js';
import { describePermissions, type PermissionCell } from './describe-permissions.js';
import { permissionNames } from './permissions.js';

/** The table in Markdown, a line a permission, a column a role: `yes`, `no`, or at which stages and on what condition. */
export function writePermissionsTable(cells: readonly PermissionCell[] = describePermissions()): string {
  const rows = permissionNames.map((permission) => {
    const columns = roles.map((role) => sayCells(cells.filter((cell) => isAt(cell, permission, role))));
    return `| \`${permission}\` | ${columns.join(' | ')} |`;
  });
  return [`| | ${roles.join(' | ')} |`, `|---|${roles.map(() => '---|').join('')}`, ...rows].join('\n');
}

const isAt = (cell: PermissionCell, permission: string, role: Role) =>
  cell.permission === permission && cell.role === role;

function sayCells(cells: readonly PermissionCell[]): string {
  const allowed = cells.filter((cell) => cell.allowed).map(({ stage }) => stage);
  if (allowed.length === cells.length) return 'yes';
  if (allowed.length > 0) return allowed.join(', ');
  const conditional = new Set(cells.flatMap(({ allowedWhen }) => allowedWhen));
  return conditional.size > 0 ? `when ${[...conditional].join(' or ')}` : 'no';
}
