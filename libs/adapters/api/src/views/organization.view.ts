import type { OrganizationRow, Sector } from '@articulado/persistence';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SectorEnum } from './sector.view.js';

@ObjectType('Organization', { description: 'An institution or organisation that people act for.' })
export class OrganizationView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Its full name.' }) name!: string;
  @Field(() => String, { description: 'Its acronym.' }) acronym!: string;
  @Field(() => SectorEnum, { description: 'Its sector.' }) sector!: Sector;

  static of({ id, name, acronym, sector }: OrganizationRow): OrganizationView {
    return Object.assign(new OrganizationView(), { id, name, acronym, sector });
  }
}
