import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Figures of a running server, for `/metrics`. No personal data, no ids. */
export function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    calls: new Counter({
      name: 'office_calls_total',
      help: 'Calls by operation and status',
      labelNames: ['operation', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'office_call_seconds',
      help: 'How long calls take',
      labelNames: ['operation'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers,
    }),
    refusals: new Counter({
      name: 'office_refusals_total',
      help: 'Calls that were refused by status: 401, 403 or 429',
      labelNames: ['status'],
      registers,
    }),
    shortCodeRests: new Counter({
      name: 'office_short_code_rests_total',
      help: 'Times too many short codes were wrong, so that all of an office rested: somebody guesses',
      registers,
    }),
    streams: new Gauge({ name: 'office_streams', help: 'Open live streams', registers }),
    jobSeconds: new Histogram({
      name: 'office_job_seconds',
      help: 'How long what the office does by itself takes',
      labelNames: ['job'],
      buckets: [0.005, 0.025, 0.1, 0.5, 2, 10, 60],
      registers,
    }),
    jobFailures: new Counter({
      name: 'office_job_failures_total',
      help: 'Runs of a job that failed',
      labelNames: ['job'],
      registers,
    }),
    failures: new Counter({
      name: 'office_dispatch_failures_total',
      help: 'Messages that could not go out at an attempt',
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof makeMetrics>
