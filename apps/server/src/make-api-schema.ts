import 'reflect-metadata';
import { DomainEvents, RateLimits } from '@articulado/api';
import { DraftLog } from '@articulado/draft-log';
import { makeDataSource, UnitOfWork } from '@articulado/persistence';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import pg from 'pg';
import { AppModule } from './app.module.js';

/** Makes the public API as the code declares it. Nothing is asked of a database: none needs to be there. */
export async function makeApiSchema(): Promise<GraphQLSchema> {
  const nowhere = 'postgres://nobody@localhost:1/none';
  const pool = new pg.Pool({ connectionString: nowhere });
  const foundations = {
    unitOfWork: new UnitOfWork(makeDataSource(nowhere)),
    platform: { publicUrl: 'http://localhost', demo: true, sendsMail: false, secret: 'x'.repeat(32) },
    domainEvents: new DomainEvents(),
    rateLimits: new RateLimits(),
    draftLog: new DraftLog(pool),
    pool,
  };
  const app = await NestFactory.create(AppModule.over(foundations), new FastifyAdapter(), {
    logger: ['error'],
    abortOnError: false,
  });
  await app.init();
  const schema = lexicographicSortSchema(app.get(GraphQLSchemaHost).schema);
  await app.close();
  await pool.end();
  return schema;
}
