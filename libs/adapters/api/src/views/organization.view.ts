import type { OrganizationRow } from '@articulado/persistence';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Organization', { description: 'An institution or organisation that people act for.' })
export class OrganizationView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) acronym!: string;
  @Field(() => String, { description: 'government, civil-society, academia, private or oversight' }) sector!: string;

  static of({ id, name, acronym, sector }: OrganizationRow): OrganizationView {
    return Object.assign(new OrganizationView(), { id, name, acronym, sector });
  }
}
