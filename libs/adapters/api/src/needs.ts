import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '@articulado/permissions';

export const needsKey = 'articulado:needs';

/**
 * Says which line of the table of permissions guards a mutation or a query. The use case asks the question, since only it
 * knows the process and its stage; the generated permission test reads this mark and finds an operation that forgot to ask.
 */
export const Needs = (permission: Permission): CustomDecorator => SetMetadata(needsKey, permission);

/** Marks an operation as open to everyone: what it shows or does is public. */
export const Public = (): CustomDecorator => SetMetadata(needsKey, 'public');
