import { isRefusal, type Refusal } from '@articulado/base';
import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { RefusalView } from '../refusals/refusal.view.js';

/** What a mutation answers: the thing it made or changed, or a refusal. */
export const outcomeOf = <View extends object>(name: string, view: Type<View>) =>
  createUnionType({
    name,
    description: `What ${firstLower(name.replace(/Outcome$/, ''))} answers: what it made or changed, or a refusal.`,
    types: () => [view, RefusalView] as const,
    resolveType: (outcome: object) => (isRefusal(outcome) ? RefusalView : view),
  });

/** Passes a refusal on, turns anything else into its view. */
export const orRefusal = <Found, View>(outcome: Found | Refusal, toView: (found: Found) => View): View | Refusal =>
  isRefusal(outcome) ? outcome : toView(outcome);

const firstLower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
