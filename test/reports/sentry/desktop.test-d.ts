import type { NodeOptions } from '@sentry/node';
import { makeNodeTransport } from '@sentry/node';
import { expectTypeOf, it } from 'vitest';
import { errorReportOptions, guardTransport, scrubBreadcrumb, scrubErrorReport } from '../../../src/reports.js';

type Option<N extends keyof NodeOptions> = NonNullable<NodeOptions[N]>;

it('fits the options of the Sentry client', () => {
  expectTypeOf(scrubErrorReport).toExtend<Option<'beforeSend'>>();
  expectTypeOf(scrubBreadcrumb).toExtend<Option<'beforeBreadcrumb'>>();
  expectTypeOf(guardTransport(makeNodeTransport)).toEqualTypeOf<typeof makeNodeTransport>();
  expectTypeOf(guardTransport(makeNodeTransport)).toExtend<Option<'transport'>>();
  expectTypeOf(errorReportOptions).toExtend<NodeOptions>();
  expectTypeOf(errorReportOptions.beforeSendTransaction).toExtend<Option<'beforeSendTransaction'>>();
});

it('gives no report that holds more than is kept', () => {
  // @ts-expect-error no user
  scrubErrorReport({})?.user;
  // @ts-expect-error no data
  scrubBreadcrumb({})?.data;
});
