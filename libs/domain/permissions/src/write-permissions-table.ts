import { defaultWorkflow } from '@articulado/workflow';
import { type PermissionContext, type Role, roles } from './actor.js';
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

/** What somebody may in a process that does not go on, in Markdown. */
export function writeStandstill(): string {
  const list = (standstill: PermissionContext) =>
    [
      ...new Set(
        describePermissions(defaultWorkflow, standstill).flatMap((cell) => (isOpen(cell) ? [cell.permission] : [])),
      ),
    ]
      .map((permission) => `\`${permission}\``)
      .join(', ');
  return `In a process that is suspended, these alone are open to at least one role: ${list({ suspended: true })}.

In one that was closed unfinished: ${list({ closed: true })}.`;
}

const isOpen = ({ allowed, allowedWhen }: PermissionCell) => allowed || allowedWhen.length > 0;

const isAt = (cell: PermissionCell, permission: string, role: Role) =>
  cell.permission === permission && cell.role === role;

function sayCells(cells: readonly PermissionCell[]): string {
  const allowed = cells.filter((cell) => cell.allowed).map(({ stage }) => stage);
  if (allowed.length === cells.length) return 'yes';
  if (allowed.length > 0) return allowed.join(', ');
  const conditional = new Set(cells.flatMap(({ allowedWhen }) => allowedWhen));
  return conditional.size > 0 ? `when ${[...conditional].join(' or ')}` : 'no';
}
