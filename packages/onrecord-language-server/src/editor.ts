/**
 * The editor that is served: what it said of itself when it came, and what it is told.
 */

import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification
} from 'vscode-languageserver'
import type {InitializationOptions} from './client-settings.js'
import type {Machine} from './machine.js'
import type {OwnSettings} from './own-settings.js'

/** The editor at the other end of a connection. */
export class Editor {
  readonly connection: Connection
  /** What it can do; nothing until it has said so. */
  client: ClientCapabilities = {}
  options: InitializationOptions = {}
  /** Folders of its workspace. */
  roots: readonly string[] = []
  /** How its documents are checked. */
  settings: OwnSettings
  readonly #machine: Machine
  readonly #told = new Set<string>()

  /**
   * @param connection
   *   Connection to it.
   * @param machine
   *   Where the server runs.
   */
  constructor(connection: Connection, machine: Machine) {
    this.connection = connection
    this.#machine = machine
    this.settings = machine.settings(false, this.complain, [])
  }

  /**
   * Take what it says of itself when it starts the server.
   *
   * @param params
   *   Its first request.
   */
  meet({capabilities, initializationOptions, workspaceFolders}: InitializeParams): void {
    this.client = capabilities
    this.roots = (workspaceFolders ?? []).flatMap(({uri}) => this.#machine.pathOf(uri) ?? [])
    this.options = (initializationOptions as InitializationOptions | undefined) ?? {}
    this.settings = this.#machine.settings(this.isTrusted, this.complain, this.roots)
  }

  /** Whether the user trusts the workspace: configurations that are programs are run only then. */
  get isTrusted(): boolean {
    return this.options.trusted === true
  }

  /** Whether it can be asked for the settings of the user. */
  get hasSettings(): boolean {
    return Boolean(this.client.workspace?.configuration)
  }

  /** Tell why something can't be used. Each complaint is made once, and again only after settings have changed. */
  readonly complain = (reason: string): void => {
    if (this.#told.has(reason)) return
    this.#told.add(reason)
    this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `onrecord: ${reason}`
    })
  }

  /** Let complaints be made again: settings have changed. */
  forgetComplaints(): void {
    this.#told.clear()
  }
}
