#!/usr/bin/env node
import module from 'node:module'
import {start} from './start.js'

// Where Node can keep compiled code between runs (22.8 and later), it starts faster.
module.enableCompileCache?.()

await start()
