#!/usr/bin/env node
import {serve} from './lib/index.js'

await serve()
