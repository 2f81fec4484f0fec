/**
 * Check in a web worker: `onrecord-browser/worker`, under the name that it had here.
 */

export {type Channel, connectChecker, serveChecker} from 'onrecord-browser/worker'
