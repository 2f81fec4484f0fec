/**
 * SARIF 2.1.0 (OASIS), for code scanning.
 */

import {allRules} from 'retext-preset-sourcing'
import type {SourcingMessage} from 'sourcing-rule'
import type {Position} from 'unist'
import type {VFileMessage} from 'vfile-message'
import type {Failure} from '../errors.js'
import {ignoreRules} from '../gate/ignore.js'
import {occurrencesOf} from '../gate/occurrences.js'
import {oneLine, toJson} from '../terminal.js'
import {toUri} from './escape.js'
import {fingerprint} from './fingerprint.js'
import {levelOf, type Reporter} from './reporter.js'

const levels = {error: 'error', warn: 'warning', info: 'note', off: 'none'} as const

/**
 * Make the SARIF reporter.
 *
 * @param version
 *   Version of the runner.
 * @returns
 *   Reporter.
 */
export function createSarifReporter(version: string): Reporter {
  const indexes = new Map(allRules.map(({id}, index) => [id, index]))
  const failures: Failure[] = []
  let first = true

  return {
    start() {
      const driver = {
        name: 'onrecord',
        version,
        semanticVersion: version,
        rules: [...allRules.map(describe), ...ignoreRules.map((id) => ({id}))]
      }

      return `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": ${toJson({driver})},
"columnKind": "utf16CodeUnits",
"results": [`
    },
    file({file}) {
      const prints = fingerprint(file)

      return file.messages
        .map((message) => {
          const comma = first ? '' : ','
          first = false
          return `${comma}\n${toJson(toResult(message, file.path, indexes, prints(message)))}`
        })
        .join('')
    },
    failure(failure) {
      failures.push(failure)
      return ''
    },
    end() {
      const invocation = {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({path, reason}) => ({
          level: 'error',
          message: {text: oneLine(reason)},
          locations: [{physicalLocation: {artifactLocation: {uri: toUri(path)}}}]
        }))
      }

      return `\n],\n"invocations": ${toJson([invocation])}\n}]\n}\n`
    }
  }
}

function describe({id, plugin, summary, note, url, severity}: (typeof allRules)[number]): object {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: note},
    help: {text: `${summary} ${note}`},
    ...(url ? {helpUri: url} : {}),
    defaultConfiguration: {level: levels[severity], enabled: severity !== 'off'},
    properties: {tags: [plugin]}
  }
}

function toResult(
  message: VFileMessage,
  path: string,
  indexes: ReadonlyMap<string, number>,
  print: string
): object {
  const {ruleId = '', reason, note, confidence} = message as SourcingMessage
  const [place, ...others] = occurrencesOf(message)
  const ruleIndex = indexes.get(ruleId)

  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: levels[levelOf(message)],
    // Of 100, as SARIF has it.
    ...(confidence === undefined ? {} : {rank: Math.round(confidence * 100)}),
    message: {text: note ? `${reason}. ${note}` : reason},
    locations: [toLocation(path, place)],
    ...(others.length > 0
      ? {relatedLocations: others.map((other, id) => ({id, ...toLocation(path, other)}))}
      : {}),
    partialFingerprints: {'onrecord/v1': print}
  }
}

function toLocation(path: string, place: Position | undefined): object {
  const region = place && {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column
  }

  return {physicalLocation: {artifactLocation: {uri: toUri(path)}, ...(region ? {region} : {})}}
}
