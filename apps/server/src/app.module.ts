import { AccountsModule } from '@articulado/accounts';
import { DateTimeScalar, DomainEvents, Platform, RateLimits } from '@articulado/api';
import { ApprovalModule } from '@articulado/approval';
import { ConsultationModule } from '@articulado/consultation';
import { DraftingModule } from '@articulado/drafting';
import { FailedJobsModule } from '@articulado/failed-jobs';
import { DraftLog, type ClusterBus } from '@articulado/draft-log';
import { UnitOfWork } from '@articulado/persistence';
import { ProcessesModule } from '@articulado/processes';
import { PublicationModule } from '@articulado/publication';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { tellError } from './graphql-errors.js';
import type { ClientAddressOf } from './client-address.js';
import type { HttpContext } from './costly-queries.js';
import { graphqlLimits } from './graphql-limits.js';
import { paceResolvers } from './paced-resolvers.js';
import { RequestContext } from './request-context.js';
import type { SecurityLog } from './security-log/security-log.js';
import type { SocketCaps } from './settings.js';

/** What the features find in the platform. */
export interface Foundations {
  readonly unitOfWork: UnitOfWork;
  readonly platform: Platform;
  readonly domainEvents: DomainEvents;
  readonly rateLimits: RateLimits;
  readonly securityLog: SecurityLog;
  readonly draftLog: DraftLog;
  readonly pool: Pool;
  /** A small pool that subscriptions are executed on. */
  readonly subscriptionConnections: DataSource;
  readonly socketCaps: SocketCaps;
  readonly clientAddressOf: ClientAddressOf;
  /** The way to the other server processes. */
  readonly bus: ClusterBus;
  /** For who needs connections of its own. */
  readonly databaseUrl: string;
}

@Module({})
class FoundationsModule {}

/** What of them the modules find. */
type ModuleFoundations = Pick<
  Foundations,
  'unitOfWork' | 'platform' | 'domainEvents' | 'rateLimits' | 'draftLog' | 'pool'
>;

@Module({})
export class AppModule {
  static over(given: ModuleFoundations): DynamicModule {
    const { unitOfWork, platform, domainEvents, rateLimits, draftLog, pool } = given;
    const foundations = [
      { provide: UnitOfWork, useValue: unitOfWork },
      { provide: Platform, useValue: platform },
      { provide: DomainEvents, useValue: domainEvents },
      { provide: DraftLog, useValue: draftLog },
      { provide: RateLimits, useValue: rateLimits },
      DateTimeScalar,
    ];
    return {
      module: AppModule,
      imports: [
        {
          module: FoundationsModule,
          global: true,
          providers: foundations,
          exports: [UnitOfWork, Platform, DomainEvents, DraftLog, RateLimits],
        },
        AccountsModule.over(pool),
        ProcessesModule,
        DraftingModule,
        ConsultationModule,
        ApprovalModule,
        PublicationModule,
        FailedJobsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [{ module: ContextModule, providers: [RequestContext], exports: [RequestContext] }],
          inject: [RequestContext],
          useFactory: apollo,
        }),
      ],
      providers: [RequestContext],
    };
  }
}

@Module({})
class ContextModule {}

/** The API is public, so its schema may be asked for; batches are off. Subscriptions have sockets of their own (`serveSubscriptions`). */
const apollo = (context: RequestContext): Omit<ApolloDriverConfig, 'driver'> => ({
  path: '/graphql',
  autoSchemaFile: true,
  transformSchema,
  buildSchemaOptions: { skipCheck: true }, // Apollo checks it as well when it starts
  playground: false,
  graphiql: false,
  introspection: true,
  csrfPrevention: true,
  ...graphqlLimits,
  formatError: tellError,
  includeStacktraceInErrorResponses: false,
  context: async (request: FastifyRequest, reply: FastifyReply): Promise<HttpContext> => ({
    ...(await context.make(request.headers, request.ip, (cookies) => void reply.header('set-cookie', [...cookies]))),
    isGone: () => request.raw.socket.destroyed,
  }),
});

/** Nest makes the three roots itself and says nothing of them. */
function transformSchema(schema: GraphQLSchema): GraphQLSchema {
  schema.getQueryType()!.description = 'Queries. Without the permission to see something it is null.';
  schema.getMutationType()!.description = 'Mutations. Each takes one input and returns what it changed, or a refusal.';
  schema.getSubscriptionType()!.description = 'Events, over the protocol graphql-transport-ws.';
  paceResolvers(schema);
  return schema;
}
