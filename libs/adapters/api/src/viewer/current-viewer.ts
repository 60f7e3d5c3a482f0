import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ApiContext } from './viewer.js';

const contextOf = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<ApiContext>();

/** Hands a resolver whoever asks. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).viewer,
);

/** Hands a resolver the whole context: for what sets cookies, and for loaders. */
export const CurrentContext = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));
