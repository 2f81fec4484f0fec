/**
 * Check the sourcing of news feeds and archives on as many machines as it takes.
 */

export {type Article, jobIdOf} from './article.js'
export {connect, type QueuePlace} from './connection.js'
export {createMetrics, type Metrics, serveMetrics} from './metrics.js'
export {addArticles, openQueue, type Tries} from './producer.js'
export {
  type Keeping,
  keepResult,
  readResult,
  readResults,
  type StreamedResult
} from './results.js'
export {createWorker, type QueueWorker, type WorkerOptions} from './worker.js'
