import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '@articulado/permissions';

export const permissionMetadataKey = 'articulado:needs';

/**
 * Names the permission that guards a mutation or a query. The use case checks it, since only the use case knows the
 * process and its stage. The generated permission test reads this mark and finds an operation that forgot to check.
 */
export const Needs = (permission: Permission): CustomDecorator => SetMetadata(permissionMetadataKey, permission);

/** Marks an operation as open to everyone: what it shows or does is public. */
export const Public = (): CustomDecorator => SetMetadata(permissionMetadataKey, 'public');
