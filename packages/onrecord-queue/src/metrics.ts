/**
 * What a worker counts, in the form that Prometheus reads.
 */

import {createServer, type Server} from 'node:http'
import {Counter, Histogram, Registry} from 'prom-client'

/** What a worker counts. */
export interface Metrics {
  registry: Registry
  /** A job came to an end. */
  done(outcome: 'checked' | 'refused' | 'failed' | 'known', seconds: number): void
  /** A job is tried again. */
  retried(): void
  /** Findings of an article. */
  found(severities: readonly string[]): void
}

/**
 * Make the counters.
 *
 * @returns
 *   Counters at zero, in a registry of their own.
 */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const jobs = new Counter({
    name: 'onrecord_jobs_total',
    help: 'Jobs that came to an end: checked, refused (no article), failed, known (had a result)',
    labelNames: ['outcome'],
    registers
  })
  const retries = new Counter({
    name: 'onrecord_retries_total',
    help: 'Tries that failed, or whose worker fell silent, and are followed by another',
    registers
  })
  const findings = new Counter({
    name: 'onrecord_findings_total',
    help: 'Findings by severity',
    labelNames: ['severity'],
    registers
  })
  const seconds = new Histogram({
    name: 'onrecord_job_seconds',
    help: 'Time that a job took',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers
  })

  return {
    registry,
    done(outcome, took) {
      jobs.inc({outcome})
      seconds.observe(took)
    },
    retried: () => retries.inc(),
    found(severities) {
      for (const severity of severities) findings.inc({severity})
    }
  }
}

/**
 * Serve the counters to this machine alone.
 *
 * @param metrics
 *   Counters.
 * @param port
 *   Port; 0 for any that is free.
 * @returns
 *   Server, and its port.
 */
export async function serveMetrics(
  {registry}: Metrics,
  port: number
): Promise<{server: Server; port: number}> {
  const server = createServer(async ({url}, response) => {
    if (url !== '/metrics') return response.writeHead(404).end()
    response.writeHead(200, {'content-type': registry.contentType})
    return response.end(await registry.metrics())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {server, port: typeof address === 'object' && address ? address.port : port}
}
