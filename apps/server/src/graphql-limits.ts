import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { weighQueries } from './costly-queries.js';

/** Most words and signs of one operation. */
export const mostTokens = 2_000;

/** How much one request may ask for. A page of ours needs a depth of 10 and some 150 fields; the limits leave room, not a door. */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 20 },
  maxTokens: { enabled: false }, // it answers 500 to a query that is merely wrong; the parser counts as well
  costLimit: { enabled: false }, // it sees no size but a literal one; see query-cost
  blockFieldSuggestion: { enabled: false },
});

/** For the parser, wherever a query comes in. */
export const parseLimits = { maxTokens: mostTokens };

// The armour's types come from Apollo's CommonJS build, ours from its ESM one: the same classes under two names.
const { plugins: guards, validationRules } = armor.protect() as unknown as Required<
  Pick<ApolloDriverConfig, 'plugins' | 'validationRules'>
>;

type Plugin = NonNullable<ApolloDriverConfig['plugins']>[number];

/** Answers are for whoever asks and for now: nobody on the way may keep one, and nothing is worked out field by field about it. */
const keptByNobody: Plugin = {
  requestDidStart: async ({ response }) => void response.http.headers.set('cache-control', 'no-store'),
};

const plugins = [...guards, weighQueries(), keptByNobody, ApolloServerPluginCacheControlDisabled()];

/** For queries over HTTP. */
export const graphqlLimits = { plugins, validationRules, parseOptions: parseLimits };
