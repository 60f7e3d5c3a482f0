import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloDriverConfig } from '@nestjs/apollo';

/** How much one request may ask for. A page of ours needs a depth of 7 and some 150 fields; the limits leave room, not a door. */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 20 },
  maxTokens: { n: 2_000 },
  costLimit: { maxCost: 20_000 },
  blockFieldSuggestion: { enabled: false },
});

// The armour's types come from Apollo's CommonJS build, ours from its ESM one: the same classes under two names.
export const graphqlLimits = armor.protect() as unknown as Pick<ApolloDriverConfig, 'plugins' | 'validationRules'>;
