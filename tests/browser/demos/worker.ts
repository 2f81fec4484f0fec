/** The worker of the demos. */

import {serveChecker} from 'onrecord-browser/worker'

serveChecker(self)
