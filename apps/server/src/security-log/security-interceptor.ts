import { type ApiContext, permissionMetadataKey } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Observable, tap } from 'rxjs';
import type { SecurityLog } from './security-log.js';

/** Who contributes stays unknown where they wish so: of these acts only refusals are logged, and nothing of who asked. */
const anonymous: readonly string[] = ['submitContribution'];

/** Fields of inputs that name what an act is about: ids and words of ours. */
const loggedInputFields = [
  'process',
  'versionNumber',
  'number',
  'person',
  'membership',
  'session',
  'passkey',
  'organization',
  'job',
  'import',
  'role',
  'decision',
  'target',
];

/** What an act answers that opens a session: who is in. */
interface SessionOpened {
  readonly personId?: string;
}

/** Writes every mutation to the security log, done or refused, and every query that was refused. Queries and mutations of pages pass through here too. */
export class SecurityInterceptor implements NestInterceptor {
  constructor(private readonly log: SecurityLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return next.handle();
    const asked = GqlExecutionContext.create(context);
    const { fieldName, parentType } = asked.getInfo<GraphQLResolveInfo>();
    const from = asked.getContext<ApiContext>();
    if (parentType.name === 'Mutation') {
      const { input } = asked.getArgs<{ input?: Readonly<Record<string, unknown>> }>();
      return next.handle().pipe(tap((outcome) => this.writeMutation(fieldName, input ?? {}, from, outcome)));
    }
    const guard = Reflect.getMetadata(permissionMetadataKey, context.getHandler()) as string | undefined;
    if (parentType.name !== 'Query' || guard === undefined || guard === 'public') return next.handle();
    return next.handle().pipe(tap((answer) => answer === null && this.writeRefusedQuery(fieldName, guard, from)));
  }

  private writeMutation(act: string, input: Readonly<Record<string, unknown>>, from: ApiContext, outcome: unknown) {
    const reason = isRefusal(outcome) ? reasonOf(outcome) : undefined;
    const isAnonymous = anonymous.includes(act);
    if (isAnonymous && reason === undefined) return;
    const about = aboutOf(input);
    if (isAnonymous) return this.log.write({ act, outcome: 'refused', reason, about });
    const { personId } = (outcome ?? {}) as SessionOpened;
    const mailbox = typeof input['email'] === 'string' ? input['email'] : undefined;
    const who = from.viewer.person?.id ?? personId ?? 'visitor';
    const [done, address] = [reason === undefined ? 'done' : 'refused', from.address] as const;
    return this.log.write({ act, outcome: done, reason, who, address, mailbox, about });
  }

  private writeRefusedQuery(act: string, guard: string, { viewer, address }: ApiContext): void {
    const who = viewer.person?.id ?? 'visitor';
    this.log.write({ act, outcome: 'refused', reason: `not-permitted: ${guard}`, who, address });
  }
}

/** The code, and of its details those that are words of ours. */
function reasonOf({ refused, details }: Refusal): string {
  const { permission, field, problem, what, stage } = details as Readonly<Record<string, string | undefined>>;
  const more = [permission, field, problem, what, stage].filter((one) => one !== undefined && isPlain(one));
  return [refused, more.join(' ')].filter(Boolean).join(': ');
}

function aboutOf(input: Readonly<Record<string, unknown>>): Record<string, string | number> | undefined {
  const named = loggedInputFields.flatMap((name) => {
    const value = input[name];
    return typeof value === 'number' || (typeof value === 'string' && isPlain(value)) ? [[name, value] as const] : [];
  });
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

/** An id, a slug or a word of ours. A code of digits, which somebody may write into the wrong field, is none. */
const isPlain = (text: string): boolean => /^[\w.-]{1,80}$/.test(text) && /[a-z]/i.test(text);
