import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './api-types.js';

/**
 * Declares a query to the API, or a fragment of one. The types of its variables and of its answer follow from it and from the
 * schema; enums have the values of the domain (`enumDecoder`).
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; DateTime: string; Json: Readonly<Record<string, unknown>> };
  disableMasking: true;
}>();

export type { ResultOf, TadaDocumentNode } from 'gql.tada';
